//! Bytes as they came or are sent, values and all, for commands that send them again. No browser shows them.

use axum::body::Bytes;
use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse as _, Response};
use http::StatusCode;
use http::header::CONTENT_TYPE;

use super::json::wrong;
use super::notifications::{failed, unknown};
use crate::Sandbox;

pub(super) async fn of_notification(
    Shared(sandbox): Shared<Sandbox>,
    Path(id): Path<i64>,
) -> Response {
    match sandbox.notification(id).await {
        Ok(Some((_, body, _))) => bytes(body.into()),
        Ok(None) => unknown(),
        Err(error) => failed(&error),
    }
}

pub(super) async fn of_request(
    Shared(sandbox): Shared<Sandbox>,
    Path(number): Path<u64>,
) -> Response {
    match sandbox.0.traffic.get(number) {
        Some(exchange) => bytes(exchange.request.clone()),
        None => wrong(
            StatusCode::NOT_FOUND,
            "this exchange is not kept, or not any more",
        ),
    }
}

fn bytes(bytes: Bytes) -> Response {
    let content_type = [(CONTENT_TYPE, "application/octet-stream")];
    (content_type, bytes).into_response()
}
