//! The return codes.

use maud::{Markup, html};

use super::layout::{self, Place};
use super::prose;
use crate::reference::words;
use lianlian_tables::{RetCode, Tables};

pub(super) fn page(tables: &Tables) -> Markup {
    let rows = html! { @for (code, entry) in tables.ret_codes.iter() { (row(code, entry)) } };
    let columns = [
        "Code",
        "For the order",
        "What happened",
        "What to do",
        "On the wire",
    ];
    let content = html! {
        h1 { "Return codes" }
        p.lead {
            "What LianLian answers, and what that means for the order. A code that is nowhere \
             here means that nothing is known: query before anything is sent again."
        }
        (layout::narrow("Narrow down by code or word"))
        (layout::table("Return codes", Some("ret-codes"), &columns, &rows))
    };
    layout::page(Place::Top, "Return codes", &content)
}

fn row(code: &str, entry: &RetCode) -> Markup {
    let meaning = words::meaning(entry.meaning);
    let words = [
        code,
        meaning,
        &entry.message,
        &entry.explanation,
        &entry.advice,
        entry.query_advice.as_ref().map_or("", |advice| advice),
    ];
    html! {
        tr id={ "code-" (code) } data-search=(words.join(" ").to_lowercase()) {
            th scope="row" { code { (code) } }
            td {
                (meaning)
                @if entry.gate { p.note { "At the gate: without a signature as well" } }
                @for (product, meaning) in &entry.in_product {
                    p.note { "In " (product.replace('_', " ")) ": " (words::meaning(*meaning)) }
                }
            }
            td { (prose::line(&entry.explanation)) }
            td {
                (prose::line(&entry.advice))
                @if let Some(advice) = &entry.query_advice {
                    p.note { "After a query: " (prose::line(advice)) }
                }
            }
            td lang="zh" { (entry.message) }
        }
    }
}
