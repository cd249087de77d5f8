//! The register as pages, for a back office. They only read, and work without JavaScript.

mod address;
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
use lianlian_books::register::{Books, BooksError};

use address::parameter;

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
    let key = parameter(query.as_deref(), "key").and_then(|key| key.parse().ok());
    let Some(key) = key else {
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
