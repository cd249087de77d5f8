//! The troubles: what waits to happen, a form to set more, and the magic values.

use axum::response::Response;
use http::StatusCode;
use lianlian::Operation;
use lianlian::api::{NOTIFICATIONS, OPERATIONS};
use lianlian::ret_code::{self, Documented};
use lianlian::words::Language;
use maud::{Markup, html};

use super::page::{Section, page};
use crate::trouble::{MAGIC, card};
use crate::{Sandbox, Trouble, TroubleSpec};

pub(super) fn render(sandbox: &Sandbox, status: StatusCode, error: Option<&str>) -> Response {
    let content = html! {
        h1 { "Troubles" }
        @if let Some(error) = error { div.finding.bad role="alert" { p { (error) } } }
        section { h2 { "Set one" } (long_form()) }
        section { h2 { "Waiting" } (waiting(&sandbox.0.script.waiting())) }
        section { h2 { "Magic values" } (magic()) }
    };
    let mut page = page(Section::Troubles, "Troubles", &content);
    *page.status_mut() = status;
    page
}

/// For the next requests like one that was seen.
pub(super) fn short_form(operation: &Operation, merchant: Option<&str>) -> Markup {
    html! {
        form.fields method="post" action="/_sandbox/troubles" {
            input type="hidden" name="operation" value=(operation.table());
            @if let Some(merchant) = merchant { input type="hidden" name="merchant" value=(merchant); }
            (what(&|trouble| trouble.fits(operation)))
            button.main { "Set for the next " (operation.name) }
        }
    }
}

fn long_form() -> Markup {
    html! {
        form.fields method="post" action="/_sandbox/troubles" {
            (what(&|_| true))
            label { "How often" input type="number" name="times" value="1" min="1" required; }
            label { "Operation or notification " small { "any, unless named" } input name="operation" list="tables" autocomplete="off"; }
            label { "Merchant " small { "any, unless named" } input name="merchant" inputmode="numeric" autocomplete="off"; }
            label { "Order or refund number " small { "any, unless named" } input name="order" autocomplete="off"; }
            datalist id="tables" {
                @for known in OPERATIONS { option value=(known.table()) {} }
                @for known in NOTIFICATIONS { option value=(known.table()) {} }
            }
            button.main { "Set" }
        }
    }
}

/// The choice of the trouble to be made.
fn what(offered: &dyn Fn(&Trouble) -> bool) -> Markup {
    html! {
        label.wide {
            "Trouble"
            select name="trouble" {
                @for kind in Trouble::KINDS.iter().filter(|kind| offered(kind)) {
                    option value=(kind.name()) { (kind.name()) " – " (kind.meaning()) }
                }
            }
        }
        label.of-ret_code { "Return code" input name="ret_code" list="codes" maxlength="4" value="9999" autocomplete="off"; }
        label.of-slow { "Seconds" input type="number" name="seconds" min="1" max="600" value="5"; }
        label.wide.of-answer { "Body " small { "sent as it is" } textarea name="body" rows="4" spellcheck="false" {} }
        label.check.of-answer { input type="checkbox" name="sign" value="true"; span { "Sign it " small { "where it is a JSON object" } } }
        datalist id="codes" {
            @for known in ret_code::documented() { option value=(known.code) { (explanation(known)) } }
        }
    }
}

fn waiting(troubles: &[(u64, TroubleSpec)]) -> Markup {
    html! {
        table.list data-live {
            thead {
                tr {
                    th scope="col" { "Trouble" } th scope="col" { "Times" } th scope="col" { "Operation" }
                    th scope="col" { "Merchant" } th scope="col" { "Order" } td {}
                }
            }
            tbody {
                @for (id, spec) in troubles {
                    tr id=(format!("t{id}")) {
                        td data-label="Trouble" { (spoken(&spec.trouble)) }
                        td data-label="Times" { (spec.times) }
                        td data-label="Operation" { (spec.operation.as_deref().unwrap_or("any")) }
                        td data-label="Merchant" { (spec.merchant.as_deref().unwrap_or("any")) }
                        td data-label="Order" { (spec.order.as_deref().unwrap_or("any")) }
                        td {
                            form method="post" action=(format!("/_sandbox/troubles/{id}/remove")) {
                                button { "Remove" span.spoken { " " (spec.trouble.name()) } }
                            }
                        }
                    }
                }
            }
        }
        p.empty hidden[!troubles.is_empty()] { "Nothing waits to go wrong." }
        @if !troubles.is_empty() {
            form method="post" action="/_sandbox/troubles/clear" { button { "Remove all" } }
        }
    }
}

/// A trouble in one line.
fn spoken(trouble: &Trouble) -> String {
    match trouble {
        Trouble::RetCode(code) => format!("ret_code {code}"),
        Trouble::Slow(time) => format!("slow, {} s", time.as_secs()),
        Trouble::Answer(scripted) => {
            let signed = if scripted.is_signed() { ", signed" } else { "" };
            format!("answer, {} bytes{signed}", scripted.body().len())
        }
        other => other.name().to_owned(),
    }
}

fn magic() -> Markup {
    html! {
        p { "An amount, or the number of a card, brings trouble by itself. All of them pass every check." }
        table.list {
            thead { tr { th scope="col" { "Amount" } th scope="col" { "Card number" } th scope="col" { "Trouble" } th scope="col" { "What happens" } } }
            tbody {
                tr {
                    td data-label="Amount" { code { "66CCCC.00" } }
                    td data-label="Card number" { code { "629966CCCC00000L" } }
                    td data-label="Trouble" { "ret_code CCCC" }
                    td data-label="What happens" { "the return code " code { "CCCC" } "; nothing is done. " code { "L" } " is the check digit." }
                }
                @for known in &MAGIC {
                    tr {
                        td data-label="Amount" { code { (known.amount()) } }
                        td data-label="Card number" { code { (known.card()) } }
                        td data-label="Trouble" { (spoken(&known.trouble)) }
                        td data-label="What happens" { (known.trouble.meaning()) }
                    }
                }
            }
        }
        details {
            summary { "Every return code" }
            table.list {
                thead { tr { th scope="col" { "Amount" } th scope="col" { "Card number" } th scope="col" { "What it says" } } }
                tbody {
                    @for known in ret_code::documented().filter(|known| known.code != "0000") {
                        tr {
                            td data-label="Amount" { code { "66" (known.code) ".00" } }
                            td data-label="Card number" { code { (card(&format!("66{}", known.code))) } }
                            td data-label="What it says" { (explanation(known)) }
                        }
                    }
                }
            }
        }
    }
}

fn explanation(known: &Documented) -> &'static str {
    let explanation = known.explanation;
    explanation.map_or("", |words| words.in_language(Language::English))
}
