//! The list of orders, with its search.

use axum::response::Response;
use lianlian_books::register::{Books, BooksError, Filter, Order, Which};
use maud::{Markup, html};

use super::address::parameter;
use super::frame::{amount, marks, page, state, time};

/// The kinds of orders that can be chosen.
const KINDS: [(Which, &str); 4] = [
    (Which::All, "all orders"),
    (Which::Open, "open"),
    (Which::GivenUp, "given up"),
    (Which::Contradicting, "contradicting"),
];

/// A search, as the address of a page has it.
pub(super) struct Search {
    number: String,
    which: Which,
    behind: Option<String>,
}

impl Search {
    pub fn of(query: Option<&str>) -> Self {
        let which = parameter(query, "which").unwrap_or_default();
        let known = KINDS.into_iter().find(|(kind, _)| kind.as_str() == which);
        Self {
            number: parameter(query, "q").unwrap_or_default().trim().to_owned(),
            which: known.map(|(kind, _)| kind).unwrap_or_default(),
            behind: parameter(query, "behind"),
        }
    }

    /// The address of the page that follows this order.
    fn further(&self, order: &Order) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.append_pair("q", &self.number);
        query.append_pair("which", self.which.as_str());
        query.append_pair("behind", &order.key.to_string());
        format!("/?{}", query.finish())
    }
}

pub(super) async fn render(books: &Books, search: &Search) -> Result<Response, BooksError> {
    let filter = Filter {
        which: search.which,
        number: (!search.number.is_empty()).then(|| search.number.clone()),
        ..Filter::default()
    };
    let behind = search.behind.as_deref().map(str::parse);
    let behind = match behind.and_then(Result::ok) {
        Some(key) => books.order(&key).await?,
        None => None,
    };
    let orders = books.list(&filter, behind.as_ref()).await?;
    let content = html! {
        div.head {
            h1 { "Orders" }
            p.quiet { "The newest first. Times are UTC+8." }
        }
        (form(search))
        table.list {
            thead {
                tr {
                    th scope="col" { "Intended" } th scope="col" { "Order" } th scope="col" { "Operation" }
                    th.number scope="col" { "Amount" } th scope="col" { "State" } th scope="col" { "Last word" }
                }
            }
            tbody { @for order in &orders { (row(order)) } }
        }
        @if orders.is_empty() { p.empty { "No such order." } }
        @if let Some(last) = orders.last() {
            p { a href=(search.further(last)) { "Older ones" } }
        }
    };
    Ok(page("Orders", &content))
}

fn form(search: &Search) -> Markup {
    html! {
        form.search role="search" {
            label {
                span.spoken { "Search" }
                input type="search" name="q" value=(search.number) placeholder="the order's number, or LianLian's";
            }
            label {
                span.spoken { "Kind" }
                select name="which" {
                    @for (kind, words) in KINDS {
                        option value=(kind.as_str()) selected[kind == search.which] { (words) }
                    }
                }
            }
            button { "Search" }
        }
    }
}

fn row(order: &Order) -> Markup {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.append_pair("key", &order.key.to_string());
    html! {
        tr {
            td data-label="Intended" { (time(order.intended_at)) }
            td data-label="Order" { a href=(format!("/order?{}", query.finish())) { (order.key.number) } }
            td data-label="Operation" { (order.operation) }
            td.number data-label="Amount" { (amount(order)) }
            td data-label="State" { (state(order.state)) (marks(order)) }
            td data-label="Last word" {
                @if let Some(word) = order.words.last() { (word) } @else { "–" }
            }
        }
    }
}
