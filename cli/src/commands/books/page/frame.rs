//! The parts that all pages have in common.

use axum::response::{Html, IntoResponse as _, Response};
use http::StatusCode;
use lianlian::OrderState;
use lianlian::jiff::Timestamp;
use lianlian::jiff::tz::Offset;
use lianlian_books::register::Order;
use maud::{DOCTYPE, Markup, html};

pub(super) fn page(title: &str, content: &Markup) -> Response {
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) " – LianLian books" }
                link rel="stylesheet" href="/style.css";
            }
            body {
                a.skip href="#content" { "To the content" }
                header { a.brand href="/" { "LianLian " span { "books" } } }
                main id="content" tabindex="-1" { (content) }
            }
        }
    };
    Html(page.into_string()).into_response()
}

/// A page that says what is wrong.
pub(super) fn problem(status: StatusCode, text: &str) -> Response {
    let content = html! {
        h1 { (status.as_str()) }
        p { (text) }
        p { a href="/" { "To the orders" } }
    };
    let mut page = page(status.as_str(), &content);
    *page.status_mut() = status;
    page
}

/// A state in its colour.
pub(super) fn state(state: OrderState) -> Markup {
    let kind = match state {
        OrderState::Succeeded => "good",
        OrderState::Failed | OrderState::Returned => "bad",
        OrderState::ToConfirm | OrderState::Pending | OrderState::Unknown => "trouble",
    };
    badge(kind, state.as_str())
}

/// Marks of orders that a person has to look at.
pub(super) fn marks(order: &Order) -> Markup {
    html! {
        @if order.contradicts { " " (badge("bad", "contradicts")) }
        @if order.given_up.is_some() { " " (badge("bad", "given up")) }
        @if order.is_open() { " " (badge("trouble", "open")) }
    }
}

/// An amount with its currency.
pub(super) fn amount(order: &Order) -> String {
    let amount = order.amount.map(|amount| amount.to_string());
    let currency = order.currency.as_deref().unwrap_or_default();
    format!("{} {currency}", amount.unwrap_or_default())
}

/// A day and a time of day in China's time.
pub(super) fn time(at: Timestamp) -> Markup {
    let china = Offset::constant(8).to_datetime(at);
    html! {
        time.time datetime=(china.strftime("%Y-%m-%dT%H:%M:%S+08:00")) { (china.strftime("%Y-%m-%d %H:%M:%S")) }
    }
}

fn badge(kind: &str, text: &str) -> Markup {
    html! { span.badge.(kind) { (text) } }
}
