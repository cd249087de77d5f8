//! The return codes.

use lianlian_core::words::{Language, Words};
use maud::{Markup, html};

use super::layout::{self, Place};
use super::prose;
use lianlian_tables::{At, RetCode, Tables};

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
    let meaning = entry.meaning.in_short();
    let [english, chinese] = Language::ALL.map(|language| meaning.in_language(language));
    let words = [
        code,
        english,
        chinese,
        &entry.message,
        &entry.explanation,
        &entry.explanation_zh,
        &entry.advice,
        &entry.advice_zh,
        entry.query_advice.as_ref().map_or("", |advice| advice),
        entry.query_advice_zh.as_ref().map_or("", |advice| advice),
    ];
    html! {
        tr id={ "code-" (code) } data-search=(words.join(" ").to_lowercase()) {
            th scope="row" { code { (code) } }
            td {
                (both(meaning))
                @if entry.gate { p.note { "At the gate: without a signature as well" } }
                @for (product, meaning) in &entry.in_product {
                    p.note { "In " (product.replace('_', " ")) ": " (both(meaning.in_short())) }
                }
            }
            td { (prose::line(&entry.explanation)) (in_chinese(&entry.explanation_zh)) }
            td {
                (prose::line(&entry.advice)) (in_chinese(&entry.advice_zh))
                @if let Some(advice) = &entry.query_advice {
                    p.note { "After a query: " (prose::line(advice)) }
                }
                @if let Some(advice) = &entry.query_advice_zh {
                    p.note lang="zh" { "（查询时）" (prose::line(advice)) }
                }
            }
            td lang="zh" { (entry.message) }
        }
    }
}

fn both(words: Words) -> Markup {
    html! {
        (words.in_language(Language::English)) " "
        span lang="zh" { (words.in_language(Language::Chinese)) }
    }
}

fn in_chinese(text: &At<String>) -> Markup {
    html! { p lang="zh" { (prose::line(text)) } }
}
