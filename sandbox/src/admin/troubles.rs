//! Troubles: listed, set, taken back.

use axum::body::Bytes;
use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse as _, Response};
use http::StatusCode;
use http::header::HeaderMap;
use serde_json::{Value, json};

use super::json::{answer, read, wrong};
use crate::{Sandbox, TroubleSpec};

pub(super) async fn list(Shared(sandbox): Shared<Sandbox>) -> Response {
    let waiting = sandbox.0.script.waiting();
    let listed = waiting.into_iter().map(|(id, spec)| {
        let mut listed = serde_json::to_value(spec).unwrap_or_default();
        if let Value::Object(members) = &mut listed {
            members.insert("id".to_owned(), id.into());
        }
        listed
    });
    answer(StatusCode::OK, &listed.collect())
}

pub(super) async fn add(
    Shared(sandbox): Shared<Sandbox>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let spec: TroubleSpec = match read(&headers, &body) {
        Ok(spec) => spec,
        Err(wrong) => return wrong,
    };
    match sandbox.add_trouble(spec) {
        Some(id) => answer(StatusCode::CREATED, &json!({ "id": id })),
        None => wrong(
            StatusCode::CONFLICT,
            "too many troubles wait: clear some first",
        ),
    }
}

pub(super) async fn clear(Shared(sandbox): Shared<Sandbox>) -> StatusCode {
    sandbox.clear_troubles();
    StatusCode::NO_CONTENT
}

pub(super) async fn remove(Shared(sandbox): Shared<Sandbox>, Path(id): Path<u64>) -> Response {
    match sandbox.remove_trouble(id) {
        true => StatusCode::NO_CONTENT.into_response(),
        false => wrong(StatusCode::NOT_FOUND, "no such trouble"),
    }
}
