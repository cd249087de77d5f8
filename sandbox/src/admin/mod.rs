//! The admin interface, as JSON, and the inspector's pages: what a person or a test does to the sandbox
//! beside LianLian's own operations. LianLian has no path that begins like theirs.

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Path, State as Shared};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse as _, Response};
use axum::routing::{delete, get, post};
use http::header::{CONTENT_TYPE, HeaderMap};
use http::{StatusCode, header::HeaderValue};
use serde_json::{Value, json};

use crate::guard::guard;
use crate::{Notification, Sandbox, TroubleSpec, inspector};

/// The largest number of notifications that are listed.
const MOST: usize = 1000;

pub(crate) fn routes(sandbox: &Sandbox) -> Router<Sandbox> {
    inspector::routes()
        .route(
            "/_sandbox/api/troubles",
            get(troubles).post(add).delete(clear),
        )
        .route("/_sandbox/api/troubles/{id}", delete(remove))
        .route("/_sandbox/api/notifications", get(notifications))
        .route("/_sandbox/api/notifications/{id}/resend", post(resend))
        .route_layer(from_fn_with_state(sandbox.clone(), guard))
}

async fn troubles(Shared(sandbox): Shared<Sandbox>) -> Response {
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

async fn add(Shared(sandbox): Shared<Sandbox>, headers: HeaderMap, body: Bytes) -> Response {
    let content_type = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    let content_type = content_type.and_then(|value| value.split(';').next());
    if content_type.map(str::trim) != Some("application/json") {
        return wrong(StatusCode::UNSUPPORTED_MEDIA_TYPE, "send application/json");
    }
    let spec: TroubleSpec = match serde_json::from_slice(&body) {
        Ok(spec) => spec,
        Err(error) => return wrong(StatusCode::BAD_REQUEST, &error.to_string()),
    };
    match sandbox.0.script.add(spec) {
        Some(id) => answer(StatusCode::CREATED, &json!({ "id": id })),
        None => wrong(
            StatusCode::CONFLICT,
            "too many troubles wait: clear some first",
        ),
    }
}

async fn clear(Shared(sandbox): Shared<Sandbox>) -> StatusCode {
    sandbox.0.script.clear();
    StatusCode::NO_CONTENT
}

async fn remove(Shared(sandbox): Shared<Sandbox>, Path(id): Path<u64>) -> Response {
    match sandbox.0.script.remove(id) {
        true => StatusCode::NO_CONTENT.into_response(),
        false => wrong(StatusCode::NOT_FOUND, "no such trouble"),
    }
}

async fn notifications(Shared(sandbox): Shared<Sandbox>) -> Response {
    match sandbox.notifications(MOST).await {
        Ok(newest) => answer(StatusCode::OK, &newest.iter().map(listed).collect()),
        Err(error) => wrong(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string()),
    }
}

fn listed(notification: &Notification) -> Value {
    json!({
        "id": notification.id,
        "merchant": notification.oid_partner,
        "notification": notification.name,
        "order": notification.number,
        "url": notification.url,
        "state": notification.state.as_str(),
        "attempts": notification.attempts,
        "last_answer": notification.last_answer,
    })
}

async fn resend(Shared(sandbox): Shared<Sandbox>, Path(id): Path<i64>) -> Response {
    match sandbox.resend(id).await {
        Ok(true) => StatusCode::NO_CONTENT.into_response(),
        Ok(false) => wrong(StatusCode::NOT_FOUND, "no such notification"),
        Err(error) => wrong(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string()),
    }
}

fn wrong(status: StatusCode, error: &str) -> Response {
    answer(status, &json!({ "error": error }))
}

fn answer(status: StatusCode, value: &Value) -> Response {
    let mut response = Response::new(Body::from(value.to_string()));
    *response.status_mut() = status;
    let content_type = HeaderValue::from_static("application/json");
    response.headers_mut().insert(CONTENT_TYPE, content_type);
    response
}
