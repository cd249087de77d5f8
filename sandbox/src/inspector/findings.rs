//! The findings about an exchange, each with its remedy.

use lianlian::explain::{Clues, Explanation, clues, explain, explain_body};
use lianlian::sign::PublicKey;
use lianlian::words::{Sentence, Words};
use lianlian::{Operation, Row};
use maud::{Markup, html};

use crate::Sandbox;
use crate::traffic::{Failed, RoundTrip};

pub(super) fn render(exchange: &RoundTrip, sandbox: &Sandbox) -> Markup {
    let notes = &exchange.notes;
    html! {
        @if let Some(failed) = &notes.rejected {
            div.finding.bad {
                h2 { "Checks that failed" }
                ul { (rejected(failed, exchange.operation)) }
                @if failed.is_sealed_or_signed_wrong {
                    (explained(exchange, sandbox))
                }
            }
        }
        @if let Some(trouble) = &notes.trouble {
            div.finding.trouble {
                h2 { "Trouble, as it was set" }
                p { code { (trouble.name()) } " – " (trouble.meaning()) "." }
            }
        } @else if let Some(declined) = &notes.declined {
            div.finding { h2 { "Declined" } p { (declined) "." } }
        }
        @if notes.is_example {
            div.finding {
                h2 { "Answered by example" }
                p { "The sandbox did no work for this answer: its members are the examples of the table." }
            }
        }
    }
}

fn rejected(failed: &Failed, operation: Option<&'static Operation>) -> Markup {
    let page = operation.and_then(|operation| operation.page);
    html! {
        @for check in &failed.checks {
            li {
                @if let Some(field) = &check.field { code { (field) } " – " }
                (check.message) (demanded(page))
            }
        }
        @if failed.others > 0 { li { "and " (failed.others) " more" } }
    }
}

/// A link to the page that asks for it.
fn demanded(page: Option<&str>) -> Markup {
    html! {
        @if let Some(page) = page {
            " " a href=(page) rel="noreferrer" target="_blank" { "LianLian's page" }
        }
    }
}

/// The explanation of the mistake that the sender of the request probably made.
fn explained(exchange: &RoundTrip, sandbox: &Sandbox) -> Markup {
    let merchant = exchange.merchant.as_deref();
    let key = merchant.and_then(|id| sandbox.0.merchants.get(id).cloned());
    let keys: Vec<_> = key.into_iter().collect();
    let findings = match exchange.operation {
        Some(operation) if operation.generation.signs_bytes() => {
            let report = explain_body(&exchange.request, exchange.request_beside.headers(), &keys);
            let findings = report.findings.iter();
            findings
                .map(|finding| (finding.what(), finding.remedy()))
                .collect()
        }
        _ => of_message(exchange, sandbox, &keys),
    };
    html! {
        @if !findings.is_empty() {
            h3 { "What probably happened" }
            ol {
                @for (what, remedy) in findings { li { (what) " " span.quiet { (remedy) } } }
            }
        }
    }
}

/// The findings about a message that holds its signature.
fn of_message(
    exchange: &RoundTrip,
    sandbox: &Sandbox,
    keys: &[PublicKey],
) -> Vec<(Sentence, Words)> {
    let rows = exchange
        .operation
        .map_or(&[] as &[Row], |operation| operation.request);
    let clues = Clues {
        keys,
        private_key: Some(sandbox.0.platform.private_key()),
        tables: &[rows],
        ..clues()
    };
    let explanation = explain(&exchange.request, &clues);
    explanation.as_ref().map(said).unwrap_or_default()
}

/// Each finding: what is wrong, and what to do.
fn said(explanation: &Explanation) -> Vec<(Sentence, Words)> {
    let envelope = explanation
        .envelope
        .iter()
        .flat_map(|report| &report.findings);
    let signature = explanation
        .signature
        .iter()
        .flat_map(|report| &report.findings);
    envelope
        .map(|finding| (finding.what(), finding.remedy()))
        .chain(signature.map(|finding| (finding.what(), finding.remedy())))
        .collect()
}
