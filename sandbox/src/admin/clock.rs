//! The clock: told, and advanced.

use axum::body::Bytes;
use axum::extract::State as Shared;
use axum::response::Response;
use http::StatusCode;
use http::header::HeaderMap;
use serde::Deserialize;
use serde_json::json;

use super::json::{answer, read, wrong};
use crate::Sandbox;
use crate::inspector::{length, rfc3339};

/// A request to advance the clock.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Advance {
    /// A length of time, such as `31m`.
    advance: String,
}

pub(super) async fn show(Shared(sandbox): Shared<Sandbox>) -> Response {
    let told = json!({
        "now": rfc3339(sandbox.0.clock.reported_now()),
        "ahead": length(sandbox.ahead()),
    });
    answer(StatusCode::OK, &told)
}

pub(super) async fn advance(sandbox: Shared<Sandbox>, headers: HeaderMap, body: Bytes) -> Response {
    let Advance { advance } = match read(&headers, &body) {
        Ok(advance) => advance,
        Err(wrong) => return wrong,
    };
    match sandbox.advance_by(&advance).await {
        Ok(_) => show(sandbox).await,
        Err(error) => wrong(StatusCode::BAD_REQUEST, &error.to_string()),
    }
}
