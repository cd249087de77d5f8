//! The section that explains the tables.

use maud::{Markup, html};

use super::layout::{self, Place};
use crate::reference::schema;

pub(super) fn page() -> Markup {
    let types = html! {
        @for form in schema::forms() {
            tr { th scope="row" { (form.kind) } td { (form.words) } }
        }
        @for (kind, words) in OTHERS {
            tr { th scope="row" { (kind) } td { (words) } }
        }
    };
    let content = html! {
        h1 { "How to read" }
        section {
            h2 id="types" { "Types" }
            p { "On the wire every value is a text, but for lists." }
            (layout::table("Types", None, &["Type", "What its text looks like"], &types))
        }
        section {
            h2 id="columns" { "Columns" }
            dl {
                @for (column, words) in COLUMNS { dt { (column) } dd { (words) } }
            }
        }
    };
    layout::page(Place::Top, "How to read", &content)
}

const OTHERS: [(&str, &str); 4] = [
    ("Text", "Any text, unless its row says more."),
    (
        "Code",
        "One of the codes listed. What LianLian sends may have others one day.",
    ),
    ("JSON text", "A JSON object as a text, signed as it is."),
    (
        "List",
        "A JSON list of objects, whose parameters stand below it.",
    ),
];

const COLUMNS: [(&str, &str); 6] = [
    (
        "Required",
        "Whether the parameter has to be there, as LianLian's page says: always, never, or under a \
         condition. What is empty counts as not there.",
    ),
    (
        "Needed",
        "Of what LianLian sends: whether a message without the parameter is refused, because money \
         or the next step hangs on it. Everything else may be missing, whatever the page says.",
    ),
    (
        "Type",
        "What the value is (see above), and how many characters it may have where the page says so.",
    ),
    (
        "Example",
        "A published value, or an invented one; never a real person's or card's.",
    ),
    (
        "May be shown",
        "How much of the value may stand in logs and on screens.",
    ),
    (
        "Signed",
        "Whether the parameter is part of the sign string.",
    ),
];
