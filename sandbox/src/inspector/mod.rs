//! The inspector: pages that show what came, what went, and why. Made on the server; without
//! JavaScript they only don't update themselves.

mod actions;
mod clock;
mod commands;
mod detail;
mod events;
mod findings;
mod list;
mod masked;
mod message;
mod notification;
mod notifications;
mod page;
mod reading;
mod search;
mod times;
mod troubles;

use axum::Router;
use axum::extract::{Path, RawQuery, State as Shared};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use http::header::{CONTENT_TYPE, HOST, HeaderMap};
use http::{HeaderValue, StatusCode};

use crate::Sandbox;
use crate::inspector_path::INSPECTOR;
use commands::Source;
use reading::Shown;
use search::Search;

pub(crate) use times::{length, rfc3339};

/// The largest number of notifications among which is searched.
const SEARCHED: usize = 1000;

pub(crate) fn routes() -> Router<Sandbox> {
    Router::new()
        .route(
            "/_sandbox",
            get(|| async { Redirect::permanent(INSPECTOR) }),
        )
        .route(INSPECTOR, get(exchanges))
        .route("/_sandbox/exchanges/{number}", get(masked_exchange))
        .route(
            "/_sandbox/exchanges/{number}/in-full",
            get(exchange_in_full),
        )
        .route("/_sandbox/exchanges/forget", post(actions::forget))
        .route(notifications::PAGE, get(all_notifications))
        .route("/_sandbox/notifications/{id}", get(masked_notification))
        .route(
            "/_sandbox/notifications/{id}/in-full",
            get(notification_in_full),
        )
        .route("/_sandbox/notifications/{id}/resend", post(actions::resend))
        .route("/_sandbox/troubles", get(all_troubles).post(actions::add))
        .route("/_sandbox/troubles/clear", post(actions::clear))
        .route("/_sandbox/troubles/{id}/remove", post(actions::remove))
        .route(clock::PAGE, get(show_clock).post(actions::advance))
        .route("/_sandbox/events", get(events::events))
        .route(
            "/_sandbox/style.css",
            get(|| file("text/css", include_str!("style.css"))),
        )
        .route(
            "/_sandbox/live.js",
            get(|| file("text/javascript", include_str!("live.js"))),
        )
        .route(
            "/_sandbox/copy.js",
            get(|| file("text/javascript", include_str!("copy.js"))),
        )
        .route(
            "/_sandbox/icon.svg",
            get(|| file("image/svg+xml", include_str!("icon.svg"))),
        )
}

async fn exchanges(Shared(sandbox): Shared<Sandbox>, RawQuery(query): RawQuery) -> Response {
    list::render(&sandbox, &Search::of(query.as_deref()))
}

async fn masked_exchange(
    Shared(sandbox): Shared<Sandbox>,
    Path(number): Path<u64>,
    headers: HeaderMap,
) -> Response {
    exchange(sandbox, number, &headers, Shown::Masked).await
}

/// Only who asks for it sees values: a link, not a script, so that it works without one.
async fn exchange_in_full(
    Shared(sandbox): Shared<Sandbox>,
    Path(number): Path<u64>,
    headers: HeaderMap,
) -> Response {
    exchange(sandbox, number, &headers, Shown::InFull).await
}

async fn exchange(sandbox: Sandbox, number: u64, headers: &HeaderMap, shown: Shown) -> Response {
    let Some(exchange) = sandbox.0.traffic.get(number) else {
        return page::problem(
            StatusCode::NOT_FOUND,
            "This exchange is not kept, or not any more.",
        );
    };
    let source = source(&sandbox, headers);
    // An envelope is opened again, which takes a private-key operation.
    let rendered =
        sandbox.on_a_thread(move |sandbox| detail::render(&exchange, sandbox, &source, shown));
    match rendered.await {
        Some(page) => page,
        None => page::problem(
            StatusCode::INTERNAL_SERVER_ERROR,
            "The page could not be made.",
        ),
    }
}

async fn all_notifications(
    Shared(sandbox): Shared<Sandbox>,
    RawQuery(query): RawQuery,
) -> Response {
    match sandbox.notifications(SEARCHED).await {
        Ok(newest) => notifications::render(&newest, &Search::of(query.as_deref())),
        Err(error) => page::problem(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string()),
    }
}

async fn masked_notification(
    Shared(sandbox): Shared<Sandbox>,
    Path(id): Path<i64>,
    headers: HeaderMap,
) -> Response {
    notification(&sandbox, id, &headers, Shown::Masked).await
}

async fn notification_in_full(
    Shared(sandbox): Shared<Sandbox>,
    Path(id): Path<i64>,
    headers: HeaderMap,
) -> Response {
    notification(&sandbox, id, &headers, Shown::InFull).await
}

async fn notification(sandbox: &Sandbox, id: i64, headers: &HeaderMap, shown: Shown) -> Response {
    match sandbox.notification(id).await {
        Ok(Some(found)) => {
            let own_key = sandbox.0.platform.public_key();
            notification::render(&found, own_key, &source(sandbox, headers), shown)
        }
        Ok(None) => page::problem(StatusCode::NOT_FOUND, "There is no such notification."),
        Err(error) => page::problem(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string()),
    }
}

async fn all_troubles(Shared(sandbox): Shared<Sandbox>) -> Response {
    troubles::render(&sandbox, StatusCode::OK, None)
}

async fn show_clock(Shared(sandbox): Shared<Sandbox>) -> Response {
    clock::render(&sandbox, StatusCode::OK, None)
}

/// The address that the sandbox was told to have, or the one under which the browser came.
fn source(sandbox: &Sandbox, headers: &HeaderMap) -> Source {
    let public = &sandbox.0.public_url;
    if !public.is_empty() {
        return Source(public.clone());
    }
    let host = headers.get(HOST).map(HeaderValue::to_str);
    Source(format!(
        "http://{}",
        host.and_then(Result::ok).unwrap_or_default()
    ))
}

async fn file(content_type: &'static str, text: &'static str) -> Response {
    ([(CONTENT_TYPE, content_type)], text).into_response()
}
