//! The banks and the currencies.

use maud::{Markup, html};

use super::layout::{self, Place};
use lianlian_tables::Tables;

pub(super) fn page(tables: &Tables) -> Markup {
    let banks = html! {
        @for (code, bank) in tables.banks.iter() {
            @let english = bank.english.as_ref().map_or("", |name| name.as_str());
            tr id={ "bank-" (code) } data-search=(format!("{code} {} {english}", bank.name).to_lowercase()) {
                th scope="row" { code { (code) } }
                td lang="zh" { (bank.name) }
                td { (english) }
            }
        }
    };
    let currencies = html! {
        @for (code, currency) in tables.currencies.iter() {
            tr id={ "currency-" (code) } { th scope="row" { code { (code) } } td { (currency.name) } }
        }
    };
    let content = html! {
        h1 { "Banks and currencies" }
        p { a href="#currencies" { "To the currencies" } }
        section {
            h2 id="banks" { "Banks" }
            (layout::narrow("Narrow down by code or name"))
            (layout::table("Banks", None, &["Code", "Name", "In English"], &banks))
        }
        section {
            h2 id="currencies" { "Currencies" }
            (layout::table("Currencies", None, &["Code", "Currency"], &currencies))
        }
    };
    layout::page(Place::Top, "Banks and currencies", &content)
}
