//! The groups of parameters inside `risk_item`.

use maud::{Markup, html};

use super::layout::{self, Place};
use super::{prose, table};
use crate::reference::message::Message;
use lianlian_tables::Tables;
use lianlian_tables::names;

pub(super) fn page(tables: &Tables) -> Markup {
    let content = html! {
        h1 { "Risk parameters" }
        p.lead {
            "What LianLian's risk control is told, as one JSON object, in groups: each kind of goods \
             asks for some. The object travels as text in " code { "risk_item" }
            ", and is signed as that text."
        }
        @for group in &tables.risk.groups {
            section {
                h2 id=(names::snake_case(&group.name)) { (group.section) }
                p {
                    (prose::line(&group.summary))
                    @if let Some(list) = &group.list {
                        " Several go into the list " code { (list) } "."
                    }
                }
                (table::of(&Message::risk(&tables.dictionary, group), &names::snake_case(&group.name)))
            }
        }
    };
    layout::page(Place::Top, "Risk parameters", &content)
}
