//! The parameters: each once, with the messages that have it.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::layout::{self, Place};
use super::{prose, table};
use crate::reference::words;
use lianlian_tables::{Field, Row, Tables, names};

/// A parameter of the dictionary.
pub(super) struct Parameter<'a> {
    /// Its name on the wire.
    pub(super) name: &'a str,
    /// Its key in the dictionary, which tells apart those that share a name.
    key: &'a str,
    pub(super) field: &'a Field,
    /// The messages that have it: their names, by the links to its row there.
    messages: BTreeMap<String, String>,
}

impl<'a> Parameter<'a> {
    /// Its place on the page. An entry may have several names, and a name several entries.
    pub(super) fn id(&self) -> String {
        match self.name == self.key {
            true => format!("parameter-{}", self.key),
            false => format!("parameter-{}-{}", self.name, self.key),
        }
    }

    /// The codes that it may have, with their meanings.
    pub(super) fn codes(&self) -> Vec<String> {
        let codes = self.field.codes.iter();
        let code =
            |code: &lianlian_tables::Code| format!("{} {}", code.code.as_str(), code.meaning);
        codes.map(code).collect()
    }
}

/// All parameters that some message has, by name.
pub(super) fn all(tables: &Tables) -> Vec<Parameter<'_>> {
    let mut found: BTreeMap<(&str, &str), Parameter> = BTreeMap::new();
    for message in messages(tables) {
        for (row, anchor) in table::anchors(&message.rows, &message.label) {
            let key = row.entry().as_str();
            let Some(field) = tables.dictionary.get(key) else {
                continue; // The tables are sound: each row has an entry.
            };
            let name = row.name.as_str();
            let parameter = found.entry((name, key)).or_insert_with(|| Parameter {
                name,
                key,
                field,
                messages: BTreeMap::new(),
            });
            let messages = &mut parameter.messages;
            if !messages.values().any(|name| *name == message.name) {
                messages.insert(format!("{}#{anchor}", message.page), message.name.clone());
            }
        }
    }
    found.into_values().collect()
}

/// The page of all parameters.
pub(super) fn page(tables: &Tables) -> Markup {
    let rows = html! {
        @for parameter in all(tables) {
            @let words = format!("{} {}", parameter.name, parameter.field.meaning.as_str());
            tr id=(parameter.id()) data-search=(words.to_lowercase()) {
                th scope="row" { code { (parameter.name) } }
                td { (prose::line(&parameter.field.meaning)) }
                td { (words::shown(*parameter.field.secrecy)) }
                td {
                    ul.links {
                        @for (href, message) in &parameter.messages { li { a href=(href) { (message) } } }
                    }
                }
            }
        }
    };
    let content = html! {
        h1 { "Parameters" }
        p.lead { "Every parameter on the wire, and the messages that have it." }
        (layout::narrow("Narrow down by name or word"))
        (layout::table("Parameters", Some("all-parameters"), &["Parameter", "Meaning", "May be shown", "Where"], &rows))
    };
    layout::page(Place::Top, "Parameters", &content)
}

/// A table of a page.
struct Message<'a> {
    /// The operation's name with its product's.
    name: String,
    page: String,
    label: String,
    rows: Vec<&'a Row>,
}

fn messages(tables: &Tables) -> Vec<Message<'_>> {
    let mut messages = Vec::new();
    for product in &tables.products {
        let mut add = |stem: &str, label: String, rows: Vec<_>| {
            messages.push(Message {
                name: format!("{} {}", product.name, stem).replace('_', " "),
                page: format!("{}/{stem}.html", product.name),
                label,
                rows,
            });
        };
        for file in &product.operations {
            add(
                file.stem(),
                table::REQUEST.to_owned(),
                file.request.iter().collect(),
            );
            for (position, answer) in file.response.iter().enumerate() {
                add(
                    file.stem(),
                    table::answer(position),
                    answer.rows.iter().collect(),
                );
            }
        }
        for file in &product.notifications {
            add(
                file.stem(),
                table::NOTIFICATION.to_owned(),
                file.rows.iter().collect(),
            );
        }
        for file in &product.reports {
            add(
                file.stem(),
                table::REPORT.to_owned(),
                file.rows.iter().collect(),
            );
        }
    }
    for group in &tables.risk.groups {
        let label = names::snake_case(&group.name);
        messages.push(Message {
            name: format!("risk: {}", group.name),
            page: "risk.html".to_owned(),
            label,
            rows: group.rows.iter().collect(),
        });
    }
    messages
}
