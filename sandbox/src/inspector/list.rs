//! The list of exchanges. Of a request's content it shows whose it is, the order's number and the amount.

use std::sync::Arc;

use axum::response::Response;
use maud::{Markup, html};

use super::page::{Section, badge, page};
use super::search::{ANSWERS, Search};
use super::times::{length, time, took};
use crate::Sandbox;
use crate::inspector_path::INSPECTOR;
use crate::traffic::{Outcome, RoundTrip};

/// The number of exchanges, or notifications, on one page.
pub(super) const PER_PAGE: usize = 100;

pub(super) fn render(sandbox: &Sandbox, search: &Search) -> Response {
    let older = sandbox.0.traffic.before(search.before.unwrap_or(u64::MAX));
    let exchanges = search.exchanges(older, PER_PAGE);
    let is_newest = search.before.is_none();
    let last = exchanges.last().map(|exchange| exchange.number);
    let content = html! {
        div.head {
            h1 { "Exchanges" }
            @if is_newest {
                p.quiet { "The last 1000, in memory alone. Times are UTC+8" (ahead(sandbox)) "." }
                form method="post" action="/_sandbox/exchanges/forget" { button { "Forget all" } }
            } @else {
                p { a href=(INSPECTOR) { "To the newest" } }
            }
        }
        (search.form(INSPECTOR, "order, amount, operation, code …", &ANSWERS))
        table.list data-live[is_newest] {
            thead {
                tr {
                    th scope="col" { "Time" } th scope="col" { "Operation" } th scope="col" { "Order" }
                    th.number scope="col" { "Amount" } th scope="col" { "Merchant" } th scope="col" { "Answer" }
                    th.number scope="col" { "Took" }
                }
            }
            tbody { @for exchange in &exchanges { (row(exchange)) } }
        }
        p.empty hidden[!exchanges.is_empty()] {
            @if search.is_on() { "Nothing like it." } @else { "Nothing yet. Send a request to this sandbox, and it shows here." }
        }
        @if let (Some(last), true) = (last, exchanges.len() == PER_PAGE) {
            p { a href=(search.address(INSPECTOR, last)) { "Older ones" } }
        }
    };
    page(Section::Exchanges, "Exchanges", &content)
}

/// Words on how far the clock was advanced.
fn ahead(sandbox: &Sandbox) -> String {
    let ahead = sandbox.ahead();
    match ahead.is_zero() {
        true => String::new(),
        false => format!(", {} ahead", length(ahead)),
    }
}

fn row(exchange: &Arc<RoundTrip>) -> Markup {
    let outcome = Outcome::of(exchange);
    let about = &exchange.notes.about;
    html! {
        tr id=(format!("e{}", exchange.number)) {
            td data-label="Time" { (time(exchange.at)) }
            td data-label="Operation" {
                a href=(format!("/_sandbox/exchanges/{}", exchange.number)) { (exchange.name()) }
                @if let Some(trouble) = &exchange.notes.trouble { " " (badge("trouble", trouble.name())) }
            }
            td data-label="Order" { (about.order.as_deref().unwrap_or("–")) }
            td.number data-label="Amount" { (about.amount.as_deref().unwrap_or("–")) }
            td.key data-label="Merchant" { (exchange.merchant.as_deref().unwrap_or("–")) }
            td data-label="Answer" {
                (badge(outcome.kind, &outcome.code)) " " span.quiet { (outcome.meaning) }
                @if exchange.notes.is_example { " " (badge("example", "by example")) }
            }
            td.number data-label="Took" { (took(exchange.took)) }
        }
    }
}
