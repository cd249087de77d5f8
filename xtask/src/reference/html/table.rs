//! The table of a message's parameters.

use lianlian_core::words::Language;
use maud::{Markup, html};

use super::{layout, prose};
use crate::reference::message::{Entry, Message};
use crate::reference::words;
use lianlian_tables::Row;

/// A table; `label` says what of. Its rows can be linked to as `#label-name`.
pub(super) fn of(message: &Message, label: &str) -> Markup {
    let rows = html! { @for entry in &message.entries { (row(message, entry, label, "")) } };
    let columns = COLUMNS.into_iter();
    let columns = columns.filter(|column| !message.is_sent() || *column != NEEDED);
    let columns = columns.filter(|column| message.is_signed() || *column != SIGNED);
    let columns: Vec<&str> = columns.collect();
    let label = format!("Parameters: {label}");
    layout::table(&label, Some("parameters"), &columns, &rows)
}

/// The label of a request's table.
pub(super) const REQUEST: &str = "request";

/// The label of a notification's table.
pub(super) const NOTIFICATION: &str = "notification";

/// The label of a report's table.
pub(super) const REPORT: &str = "report";

/// The label of one of an answer's tables.
pub(super) fn answer(position: usize) -> String {
    format!("answer {}", position + 1)
}

/// The rows of a table and of its lists' items, each with its place on the page.
pub(super) fn anchors<'a>(rows: &[&'a Row], label: &str) -> Vec<(&'a Row, String)> {
    let mut anchors = Vec::new();
    for row in rows {
        anchors.push((*row, anchor(label, &row.name)));
        for item in row.items.iter().flat_map(|items| items.iter()) {
            let name = inside(&row.name) + &item.name;
            anchors.push((item, anchor(label, &name)));
        }
    }
    anchors
}

/// The column of what LianLian sends alone.
const NEEDED: &str = "Needed";

/// The column of what is signed.
const SIGNED: &str = "Signed";

const COLUMNS: [&str; 8] = [
    "Parameter",
    "Required",
    NEEDED,
    "Type",
    "What it is",
    "Example",
    "May be shown",
    SIGNED,
];

/// A row, and those of a list's items below it.
fn row(message: &Message, entry: &Entry, label: &str, within: &str) -> Markup {
    let name = format!("{within}{}", entry.name());
    html! {
        tr id=(anchor(label, &name)) {
            th scope="row" {
                @if !within.is_empty() { code { (within) } wbr; }
                code { (entry.name()) }
            }
            td { (prose::line(&words::presence(message, entry))) }
            @if !message.is_sent() { td { (needed(entry)) } }
            td { (kind(entry)) }
            td { (meaning(message, entry)) }
            td.example { @if let Some(example) = entry.example() { code { (example) } } }
            td { (words::shown(*entry.field.secrecy)) }
            @if message.is_signed() { td { (signed(entry, within)) } }
        }
        @if let Some(item) = &entry.item {
            @for inner in &item.entries {
                (row(item, inner, label, &inside(&name)))
            }
        }
    }
}

/// The place of a row on its page.
fn anchor(label: &str, name: &str) -> String {
    format!("{label}-{name}")
        .replace(' ', "-")
        .replace("[]", "")
}

/// The beginning of the names of a list's items.
fn inside(list: &str) -> String {
    format!("{list}[].")
}

/// The mark of a row without which a message is not read.
fn needed(entry: &Entry) -> &'static str {
    match entry.row.may_be_absent() {
        true => "no",
        false => "yes",
    }
}

/// A list is signed as a whole.
fn signed(entry: &Entry, within: &str) -> &'static str {
    match (within, entry.is_signed()) {
        ("", true) => "yes",
        ("", false) => "no",
        _ => "in its list",
    }
}

fn kind(entry: &Entry) -> Markup {
    html! {
        (words::kind(entry))
        @if let Some(length) = words::length(entry) { ", " (length) }
    }
}

fn meaning(message: &Message, entry: &Entry) -> Markup {
    let codes = entry.codes();
    html! {
        (prose::line(&entry.field.meaning))
        @if let Some(fixed) = &entry.row.fixed { " Always " code { (fixed) } "." }
        @for other in &entry.row.accepts { " LianLian takes " code { (other) } " as well." }
        @if entry.row.assigned { " LianLian fills it in where the request leaves it out." }
        @for format_if in entry.row.formats_if() {
            " It " (format_if.format.expected.in_language(Language::English)) ", if "
            (prose::line(&words::condition(&format_if.condition()))) "."
        }
        @if let Some(other) = &entry.row.excludes { " Never beside " code { (other) } "." }
        @if let Some(other) = &entry.row.equals { " The same as " code { (other) } "." }
        @if let Some(alias) = &entry.row.alias { " Also spelled " code { (alias) } "." }
        @if !codes.is_empty() && entry.row.fixed.is_none() {
            dl.codes {
                @for code in &codes {
                    div { dt { code { (code.code) } } dd { (prose::line(&code.meaning)) } }
                }
            }
            @if !message.is_sent() { p.note { "There may be more codes one day." } }
        }
    }
}
