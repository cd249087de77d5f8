//! The register as pages, for a back office. They only read, and work without JavaScript.

mod detail;
mod frame;
mod guard;
mod list;

use axum::Router;
use axum::extract::{RawQuery, State as Shared};
use axum::middleware::from_fn;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use http::StatusCode;
use http::header::CONTENT_TYPE;
use lianlian::client::register::OrderKey;
use lianlian_books::register::{Books, BooksError};

/// The pages, behind their guard.
pub(super) fn routes(books: Books) -> Router {
    Router::new()
        .route("/", get(orders))
        .route("/order", get(order))
        .route("/style.css", get(style))
        .layer(from_fn(guard::guard))
        .with_state(books)
}

async fn orders(Shared(books): Shared<Books>, RawQuery(query): RawQuery) -> Response {
    let search = list::Search::of(query.as_deref());
    shown(list::render(&books, &search).await)
}

async fn order(Shared(books): Shared<Books>, RawQuery(query): RawQuery) -> Response {
    let Some(key) = parameter(query.as_deref(), "key").as_deref().and_then(key) else {
        return frame::problem(StatusCode::NOT_FOUND, "There is no such order.");
    };
    shown(detail::render(&books, &key).await)
}

async fn style() -> Response {
    ([(CONTENT_TYPE, "text/css")], include_str!("style.css")).into_response()
}

fn shown(page: Result<Response, BooksError>) -> Response {
    page.unwrap_or_else(|error| {
        frame::problem(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string())
    })
}

/// A parameter of an address.
fn parameter(query: Option<&str>, name: &str) -> Option<String> {
    let mut pairs = url::form_urlencoded::parse(query.unwrap_or_default().as_bytes());
    let found = pairs.find(|(found, _)| found == name);
    found.map(|(_, value)| value.into_owned())
}

/// The key that an address names. Neither a merchant's number nor a product has a slash.
fn key(text: &str) -> Option<OrderKey> {
    let mut parts = text.splitn(3, '/');
    Some(OrderKey {
        oid_partner: parts.next()?.to_owned(),
        product: parts.next()?.to_owned(),
        number: parts.next()?.to_owned(),
    })
}
