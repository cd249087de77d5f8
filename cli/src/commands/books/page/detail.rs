//! One order: what was asked for, and what was said of it.

use axum::response::Response;
use http::StatusCode;
use lianlian::client::register::OrderKey;
use lianlian::jiff::Timestamp;
use lianlian_books::register::{Books, BooksError, Order, StepEnd};
use maud::{Markup, html};

use super::frame::{amount, marks, page, problem, state, time};

pub(super) async fn render(books: &Books, key: &OrderKey) -> Result<Response, BooksError> {
    let Some(order) = books.order(key).await? else {
        return Ok(problem(StatusCode::NOT_FOUND, "There is no such order."));
    };
    let content = html! {
        h1 { (order.key.number) }
        p { (state(order.state)) (marks(&order)) }
        @if let Some(given_up) = &order.given_up {
            p { "A person has to look after it: " (given_up.why) }
        }
        (facts(&order))
        (requests(&order))
        (words(&order))
    };
    Ok(page(&order.key.number, &content))
}

fn facts(order: &Order) -> Markup {
    let times: [(&str, Option<Timestamp>); 6] = [
        ("Intended", Some(order.intended_at)),
        ("Sent", order.sent_at),
        ("Answered", order.answered_at),
        ("Told", order.told_at),
        ("Settled", order.settled_at),
        ("Next question", order.next_at),
    ];
    html! {
        dl.facts {
            dt { "Merchant" } dd { (order.key.oid_partner) }
            dt { "Product" } dd { (order.key.product_and_series()) }
            dt { "Amount" } dd { (amount(order)) }
            dt { "LianLian's number" } dd { (order.lianlian_number.as_deref().unwrap_or("–")) }
            @for (name, at) in times {
                @if let Some(at) = at { dt { (name) } dd { (time(at)) " UTC+8" } }
            }
            dt { "Questions" } dd { (order.questions) }
        }
    }
}

fn requests(order: &Order) -> Markup {
    html! {
        section {
            h2 { "Requests" }
            table {
                thead { tr { th scope="col" { "Operation" } th scope="col" { "Sent" } th scope="col" { "Ended" } } }
                tbody {
                    @for step in &order.steps {
                        tr {
                            td data-label="Operation" { (step.operation) }
                            td data-label="Sent" { (step.times) " times" }
                            td data-label="Ended" { (step.end.map_or("–", StepEnd::as_str)) }
                        }
                    }
                }
            }
        }
    }
}

fn words(order: &Order) -> Markup {
    html! {
        section {
            h2 { "What was said" }
            @if order.words.is_empty() { p.quiet { "Nothing yet." } }
            table {
                thead {
                    tr {
                        th scope="col" { "Time" } th scope="col" { "By" } th scope="col" { "State" }
                        th scope="col" { "Code" } th.number scope="col" { "Amount" }
                    }
                }
                tbody {
                    @for word in &order.words {
                        tr {
                            td data-label="Time" { (time(word.at)) }
                            td data-label="By" { (word.by.as_str()) }
                            td data-label="State" { (state(word.state)) }
                            td data-label="Code" { (word.ret_code.as_deref().unwrap_or("–")) }
                            td.number data-label="Amount" {
                                @if let Some(amount) = word.amount { (amount.to_string()) } @else { "–" }
                            }
                        }
                    }
                }
            }
        }
    }
}
