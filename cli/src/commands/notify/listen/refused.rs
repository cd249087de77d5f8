//! The line of each refusal.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::StatusCode;
use lianlian_notify::Refusal;
use serde_json::json;

use super::save::Saved;
use crate::catalogue::nearest;
use crate::output;

/// Prints each request that is not acknowledged, with the reason. `paths` are those that receive.
pub(super) async fn print(
    State(paths): State<Arc<Vec<String>>>,
    request: Request,
    next: Next,
) -> Response {
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let response = next.run(request).await;
    let status = response.status();
    if status.is_success() {
        return response;
    }
    let refusal = match response.extensions().get::<Refusal>() {
        Some(Refusal { why, hint, .. }) => (why.clone(), hint.map(str::to_owned)),
        None => turned_away(status, &path, &paths),
    };
    let (why, hint) = refusal;
    let mut line = json!({
        "refused": status.as_u16(),
        "method": method.as_str(),
        "path": path,
        "why": why,
    });
    if let Some(hint) = hint {
        line["hint"] = hint.into();
    }
    if let Some(Saved(file)) = response.extensions().get() {
        line["saved"] = file.to_string_lossy().into();
    }
    let _nobody_reads = output::json(&line);
    response
}

/// The reason for which a request came to no receiver.
fn turned_away(status: StatusCode, path: &str, paths: &[String]) -> (String, Option<String>) {
    match status {
        StatusCode::NOT_FOUND => {
            let hint = match nearest(path, paths.iter().cloned()) {
                Some(meant) => format!("did you mean {meant}?"),
                None => format!("these paths receive: {}", paths.join(", ")),
            };
            (
                "no notification is received at this path".to_owned(),
                Some(hint),
            )
        }
        StatusCode::PAYLOAD_TOO_LARGE => ("the body is too long, or broke off".to_owned(), None),
        status => {
            let reason = status.canonical_reason().unwrap_or_default();
            (reason.to_lowercase(), None)
        }
    }
}
