//! One exchange: what came, what went, and why.

use axum::response::Response;
use maud::{Markup, html};

use super::commands::{Commands, Source};
use super::findings;
use super::message::{body, message, signature};
use super::page::{Section, badge, page};
use super::reading::{Envelope, Reading, Shown};
use super::times::day_and_time;
use super::troubles;
use crate::Sandbox;
use crate::traffic::{Outcome, RoundTrip};

pub(super) fn render(
    exchange: &RoundTrip,
    sandbox: &Sandbox,
    source: &Source,
    shown: Shown,
) -> Response {
    let operation = exchange.operation;
    let request = Reading::of_request(operation, &exchange.request, &sandbox.0.platform);
    let answer = Reading::of_answer(operation, &exchange.answer);
    let merchant = exchange.merchant.as_deref();
    let merchant_key = merchant.and_then(|id| sandbox.0.merchants.get(id).cloned());
    let own_key = sandbox.0.platform.public_key();
    let content = html! {
        div.head {
            h1 { (exchange.name()) }
            (shown.switch(&format!("/_sandbox/exchanges/{}", exchange.number)))
        }
        @if let Some(operation) = operation { p.quiet { (operation.meaning.unwrap_or_default()) } }
        (facts(exchange))
        (findings::render(exchange, sandbox))
        section {
            h2 { "What came" }
            @if request.is_signed_beside { (signature(&exchange.request_beside, &exchange.request, merchant_key)) }
            (message("request", &request, shown))
            (body("request", &exchange.request, request.body(&exchange.request, shown)))
            @if let Some(parts) = &request.envelope { (envelope(parts, shown)) }
            @if let Some(text) = request.plaintext.as_ref().and_then(|plaintext| plaintext.shown(shown)) {
                h3 { "Message inside" }
                pre tabindex="0" role="region" aria-label="Message inside" { (text) }
            }
        }
        section {
            h2 { "What went back" }
            @if answer.is_signed_beside { (signature(&exchange.answer_beside, &exchange.answer, Some(own_key))) }
            (message("answer", &answer, shown))
            (body("answer", &exchange.answer, answer.body(&exchange.answer, shown)))
        }
        (Commands::of_exchange(exchange, source).section())
        @if let Some(operation) = operation {
            section {
                h2 { "Next time" }
                (troubles::short_form(operation, exchange.merchant.as_deref()))
            }
        }
    };
    page(Section::Exchanges, &exchange.name(), &content)
}

fn facts(exchange: &RoundTrip) -> Markup {
    let (outcome, about) = (Outcome::of(exchange), &exchange.notes.about);
    html! {
        dl.facts {
            dt { "Answer" } dd { (badge(outcome.kind, &outcome.code)) " " (outcome.meaning) }
            dt { "Request" } dd { code { (exchange.method) " " (exchange.path) } }
            @if let Some(merchant) = &exchange.merchant { dt { "Merchant" } dd { (merchant) } }
            @if let Some(order) = &about.order { dt { "Order" } dd { (order) } }
            @if let Some(amount) = &about.amount { dt { "Amount" } dd { (amount) } }
            dt { "Time" } dd { (day_and_time(exchange.at)) ", took " (format!("{:.1} ms", 1000.0 * exchange.took.as_secs_f64())) }
        }
    }
}

fn envelope(envelope: &Envelope, shown: Shown) -> Markup {
    html! {
        h3 { "Envelope" }
        dl.facts {
            @for (name, part, length) in envelope.parts(shown) {
                dt { (name) }
                dd { code { (part) } " " span.quiet { (length) " characters" } }
            }
        }
    }
}
