//! The list of exchanges. Nothing of a request's content is on it but whose it is.

use std::sync::Arc;

use axum::response::Response;
use jiff::Timestamp;
use jiff::tz::Offset;
use lianlian::message::RawMessage;
use maud::{Markup, html};

use super::page::{Section, badge, page};
use crate::traffic::{Outcome, RoundTrip};

/// The number of exchanges on one page.
pub(super) const PER_PAGE: usize = 100;

pub(super) fn render(exchanges: &[Arc<RoundTrip>], is_newest: bool) -> Response {
    let last = exchanges.last().map(|exchange| exchange.number);
    let content = html! {
        div.head {
            h1 { "Exchanges" }
            @if is_newest {
                p.quiet { "The last 1000, in memory alone. Times are UTC+8." }
                form method="post" action="/_sandbox/exchanges/forget" { button { "Forget all" } }
            } @else {
                p { a href="/_sandbox/" { "To the newest" } }
            }
        }
        table.list data-live[is_newest] {
            thead {
                tr { th { "Time" } th { "Operation" } th { "Merchant" } th { "Answer" } th.number { "Took" } }
            }
            tbody { @for exchange in exchanges { (row(exchange)) } }
        }
        @if exchanges.is_empty() {
            p.empty { "Nothing yet. Send a request to this sandbox, and it shows here." }
        }
        @if let (Some(last), true) = (last, exchanges.len() == PER_PAGE) {
            p { a href=(format!("/_sandbox/exchanges/before/{last}")) { "Older ones" } }
        }
    };
    page(Section::Exchanges, "Exchanges", &content)
}

/// Whose a request says it is: nothing that can't be a merchant's number.
pub(super) fn merchant(exchange: &RoundTrip) -> Option<String> {
    let is_number =
        |text: &&str| text.len() <= 18 && text.bytes().all(|byte| byte.is_ascii_digit());
    if let Ok(message) = RawMessage::parse(&exchange.request) {
        return message
            .text("oid_partner")
            .filter(is_number)
            .map(str::to_owned);
    }
    let mut fields = url::form_urlencoded::parse(&exchange.request);
    let (_, value) = fields.find(|(name, _)| name == "oid_partner")?;
    Some(value.as_ref()).filter(is_number).map(str::to_owned)
}

/// The time of day in China.
pub(super) fn time(at: Timestamp) -> String {
    let china = Offset::constant(8).to_datetime(at);
    china.strftime("%H:%M:%S%.3f").to_string()
}

fn row(exchange: &RoundTrip) -> Markup {
    let outcome = Outcome::of(exchange);
    let merchant = merchant(exchange);
    html! {
        tr id=(format!("e{}", exchange.number)) {
            td.time data-label="Time" { (time(exchange.at)) }
            td data-label="Operation" {
                a href=(format!("/_sandbox/exchanges/{}", exchange.number)) { (exchange.name()) }
                @if let Some(trouble) = exchange.notes.trouble { " " (badge("trouble", trouble.name())) }
            }
            td.key data-label="Merchant" { (merchant.as_deref().unwrap_or("–")) }
            td data-label="Answer" {
                (badge(outcome.kind, &outcome.code)) " " span.quiet { (outcome.meaning) }
                @if exchange.notes.is_example { " " (badge("example", "by example")) }
            }
            td.number data-label="Took" { (format!("{} ms", exchange.took.as_millis())) }
        }
    }
}
