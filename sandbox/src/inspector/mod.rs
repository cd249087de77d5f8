//! The inspector: pages that show what came, what went, and why. Made on the server; without
//! JavaScript they only don't update themselves.

mod actions;
mod detail;
mod findings;
mod list;
mod notifications;
mod page;
mod reading;
mod troubles;

use axum::Router;
use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use http::StatusCode;
use http::header::CONTENT_TYPE;

use crate::Sandbox;
use list::PER_PAGE;

use crate::inspector_path::INSPECTOR;

pub(crate) fn routes() -> Router<Sandbox> {
    Router::new()
        .route(
            "/_sandbox",
            get(|| async { Redirect::permanent(INSPECTOR) }),
        )
        .route(INSPECTOR, get(newest))
        .route("/_sandbox/exchanges/before/{number}", get(older))
        .route("/_sandbox/exchanges/{number}", get(masked))
        .route("/_sandbox/exchanges/{number}/in-full", get(in_full))
        .route("/_sandbox/exchanges/forget", post(actions::forget))
        .route("/_sandbox/notifications", get(notifications))
        .route("/_sandbox/notifications/{id}/resend", post(actions::resend))
        .route("/_sandbox/troubles", get(all_troubles).post(actions::add))
        .route("/_sandbox/troubles/clear", post(actions::clear))
        .route("/_sandbox/troubles/{id}/remove", post(actions::remove))
        .route(
            "/_sandbox/style.css",
            get(|| file("text/css", include_str!("style.css"))),
        )
        .route(
            "/_sandbox/live.js",
            get(|| file("text/javascript", include_str!("live.js"))),
        )
        .route(
            "/_sandbox/icon.svg",
            get(|| file("image/svg+xml", include_str!("icon.svg"))),
        )
}

async fn newest(Shared(sandbox): Shared<Sandbox>) -> Response {
    list::render(&sandbox.0.traffic.before(u64::MAX, PER_PAGE), true)
}

async fn older(Shared(sandbox): Shared<Sandbox>, Path(number): Path<u64>) -> Response {
    list::render(&sandbox.0.traffic.before(number, PER_PAGE), false)
}

async fn masked(Shared(sandbox): Shared<Sandbox>, Path(number): Path<u64>) -> Response {
    show(sandbox, number, reading::Shown::Masked).await
}

/// Only who asks for it sees values: a link, not a script, so that it works without one.
async fn in_full(Shared(sandbox): Shared<Sandbox>, Path(number): Path<u64>) -> Response {
    show(sandbox, number, reading::Shown::InFull).await
}

async fn show(sandbox: Sandbox, number: u64, shown: reading::Shown) -> Response {
    let Some(exchange) = sandbox.0.traffic.get(number) else {
        return page::problem(
            StatusCode::NOT_FOUND,
            "This exchange is not kept, or not any more.",
        );
    };
    // An envelope is opened again, which takes a private-key operation.
    let rendered = sandbox.on_a_thread(move |sandbox| detail::render(&exchange, sandbox, shown));
    match rendered.await {
        Some(page) => page,
        None => page::problem(
            StatusCode::INTERNAL_SERVER_ERROR,
            "The page could not be made.",
        ),
    }
}

async fn notifications(Shared(sandbox): Shared<Sandbox>) -> Response {
    match sandbox.notifications(PER_PAGE).await {
        Ok(newest) => notifications::render(&newest),
        Err(error) => page::problem(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string()),
    }
}

async fn all_troubles(Shared(sandbox): Shared<Sandbox>) -> Response {
    troubles::render(&sandbox, StatusCode::OK, None)
}

async fn file(content_type: &'static str, text: &'static str) -> Response {
    ([(CONTENT_TYPE, content_type)], text).into_response()
}
