//! The last resort among answers.

use axum::response::{IntoResponse as _, Response};
use http::StatusCode;

/// The answer where not even a signed one can be made.
pub(crate) fn failed() -> Response {
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}
