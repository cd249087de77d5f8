//! Requests and answers of the admin interface.

use axum::body::Body;
use axum::response::Response;
use http::StatusCode;
use http::header::{CONTENT_TYPE, HeaderMap, HeaderValue};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// Reads a request. Only a program sends this content type unasked, no other site's form.
#[expect(clippy::result_large_err, reason = "the error is the answer")]
pub(super) fn read<T: DeserializeOwned>(headers: &HeaderMap, body: &[u8]) -> Result<T, Response> {
    let content_type = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    let content_type = content_type.and_then(|value| value.split(';').next());
    if content_type.map(str::trim) != Some("application/json") {
        return Err(wrong(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "send application/json",
        ));
    }
    serde_json::from_slice(body).map_err(|error| wrong(StatusCode::BAD_REQUEST, &error.to_string()))
}

pub(super) fn wrong(status: StatusCode, error: &str) -> Response {
    answer(status, &json!({ "error": error }))
}

pub(super) fn answer(status: StatusCode, value: &Value) -> Response {
    let mut response = Response::new(Body::from(value.to_string()));
    *response.status_mut() = status;
    let content_type = HeaderValue::from_static("application/json");
    response.headers_mut().insert(CONTENT_TYPE, content_type);
    response
}
