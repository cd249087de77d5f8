//! The page of a report.

use maud::{Markup, html};

use super::layout::{self, Place};
use super::{errata, operation, prose, table};
use crate::reference::message::Message;
use crate::reference::words;
use lianlian_tables::{File, Period, Product, Report, Tables};

pub(super) fn page(tables: &Tables, product: &Product, file: &File<Report>) -> Markup {
    let message = Message::report(&tables.dictionary, file);
    let name = file.stem().replace('_', " ");
    let content = html! {
        (operation::heading(product, &name))
        (prose::paragraphs(&words::described(&file.summary, file.doc.as_deref())))
        (facts(product, file))
        nav.contents aria-label="On this page" {
            a href="#columns" { "Columns" }
            a href="#line" { "A line" }
            a href="#errata" { "Errata" }
        }
        section {
            h2 id="columns" { "Columns" }
            (table::of(&message, table::REPORT))
        }
        section {
            h2 id="line" { "A line" }
            pre { code { (line(&message, &file.joiner)) } }
        }
        (errata::section(tables, &format!("{}/{}", product.name, file.stem()), &file.page))
    };
    layout::page(Place::Product, &name, &content)
}

fn facts(product: &Product, file: &File<Report>) -> Markup {
    html! {
        dl.facts {
            dt { "Travels" }
            dd { "as a text file, a line per row, its columns joined by " code { (file.joiner) } "; not signed" }
            dt { "Files" }
            dd {
                @for period in &file.periods {
                    code { (file.prefix) "_<oid_partner>_" (form(**period)) ".txt" } " "
                }
            }
            (operation::described(&file.page, None))
            dt { "Schema" }
            dd { (operation::schema_link(product, file.stem(), "a row as JSON")) }
        }
    }
}

/// The form of a file's day or month.
fn form(period: Period) -> &'static str {
    match period {
        Period::Month => "<yyyyMM>",
        _ => "<yyyyMMdd>",
    }
}

/// A line of the dictionary's examples.
fn line(message: &Message, joiner: &str) -> String {
    let examples = message.entries.iter().map(|entry| entry.example());
    let examples: Vec<String> = examples
        .map(|it| it.unwrap_or_default().to_string())
        .collect();
    examples.join(joiner)
}
