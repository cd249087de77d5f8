//! One exchange: what came, what went, and why.

use axum::response::Response;
use maud::{Markup, html};

use super::findings;
use super::list::{merchant, time};
use super::page::{Section, badge, page};
use super::reading::{Envelope, Reading, Shown};
use super::troubles;
use crate::Sandbox;
use crate::traffic::{Outcome, RoundTrip};

pub(super) fn render(exchange: &RoundTrip, sandbox: &Sandbox, shown: Shown) -> Response {
    let operation = exchange.operation;
    let request = Reading::of_request(operation, &exchange.request, &sandbox.0.platform);
    let answer = Reading::of_answer(operation, &exchange.answer);
    let content = html! {
        div.head {
            h1 { (exchange.name()) }
            (switch(exchange.number, shown))
        }
        @if let Some(operation) = operation { p.quiet { (operation.meaning.unwrap_or_default()) } }
        (facts(exchange))
        (findings::render(exchange, sandbox))
        section {
            h2 { "What came" }
            (message(&request, shown))
            (body(&exchange.request, request.body(&exchange.request, shown)))
            @if let Some(parts) = &request.envelope { (envelope(parts, shown)) }
            @if shown == Shown::InFull && let Some(plaintext) = &request.plaintext {
                h3 { "Message, opened" }
                pre { (plaintext.as_str()) }
            }
        }
        section {
            h2 { "What went back" }
            (message(&answer, shown))
            (body(&exchange.answer, answer.body(&exchange.answer, shown)))
        }
        @if let Some(operation) = operation {
            section {
                h2 { "Next time" }
                (troubles::short_form(operation, merchant(exchange).as_deref()))
            }
        }
    };
    page(Section::Exchanges, &exchange.name(), &content)
}

/// From masked values to values, and back.
fn switch(number: u64, shown: Shown) -> Markup {
    html! {
        @match shown {
            Shown::Masked => a.button id="show" rel="nofollow" href=(format!("/_sandbox/exchanges/{number}/in-full")) { "Show values" },
            Shown::InFull => a.button id="mask" href=(format!("/_sandbox/exchanges/{number}")) { "Mask values" },
        }
    }
}

fn facts(exchange: &RoundTrip) -> Markup {
    let outcome = Outcome::of(exchange);
    html! {
        dl.facts {
            dt { "Answer" } dd { (badge(outcome.kind, &outcome.code)) " " (outcome.meaning) }
            dt { "Request" } dd { code { (exchange.method) " " (exchange.path) } }
            @if let Some(merchant) = merchant(exchange) { dt { "Merchant" } dd { (merchant) } }
            dt { "Time" } dd { (time(exchange.at)) " UTC+8, took " (format!("{:.1} ms", 1000.0 * exchange.took.as_secs_f64())) }
        }
    }
}

fn body(bytes: &[u8], shown: Option<String>) -> Markup {
    html! {
        h3 { "Body " span.quiet { (bytes.len()) " bytes" } }
        @match shown {
            _ if bytes.is_empty() => p.quiet { "No byte." },
            Some(text) => pre tabindex="0" { (text) },
            None => p.quiet { "No message of this protocol, so nothing of it is shown until you ask for it." },
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

/// The members, pair by pair, and the sign string that they make.
fn message(reading: &Reading, shown: Shown) -> Markup {
    html! {
        @if !reading.members.is_empty() {
            h3 { "Members, in the order of the sign string" }
            table.pairs {
                thead { tr { th { "Name" } th { "Value" } th { "Left out of the sign string" } } }
                tbody {
                    @for member in &reading.members {
                        tr {
                            th scope="row" {
                                code { (member.name) }
                                @if !member.is_known() { " " span.quiet { "in no table" } }
                            }
                            td { code { (member.shown(shown)) } }
                            td.why { @if let Some(why) = member.unsigned { (why) } }
                        }
                    }
                }
            }
            h3 { "Sign string" @if shown == Shown::Masked { " " span.quiet { "masked" } } }
            pre tabindex="0" { (reading.sign_string(shown)) }
        }
    }
}
