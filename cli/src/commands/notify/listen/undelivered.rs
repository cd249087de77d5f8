//! The line of each request that is not delivered: refused, or a repetition.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::StatusCode;
use jiff::Timestamp;
use lianlian_notify::{Refusal, Repetition};
use serde_json::json;

use super::save::Saved;
use crate::catalogue::nearest;
use crate::log_line::LogLine;
use crate::output::Form;

/// The paths that receive, and the form of the lines.
pub(super) struct Listening {
    pub paths: Vec<String>,
    pub form: Form,
}

/// Prints each request that a handler doesn't: one that is not acknowledged with the reason, and each repetition.
pub(super) async fn print(
    State(listening): State<Arc<Listening>>,
    request: Request,
    next: Next,
) -> Response {
    let asked = Asked {
        at: Timestamp::now(),
        method: request.method().to_string(),
        path: request.uri().path().to_owned(),
    };
    let start = Instant::now();
    let response = next.run(request).await;
    let took = start.elapsed();
    if response.extensions().get::<Repetition>().is_some() {
        asked.repeated(took, listening.form);
    } else if !response.status().is_success() {
        asked.refused(&response, took, &listening);
    }
    response
}

/// A request that came.
struct Asked {
    at: Timestamp,
    method: String,
    path: String,
}

impl Asked {
    fn repeated(&self, took: Duration, form: Form) {
        let said = json!({ "repeated": true, "method": self.method, "path": self.path });
        let words = "acknowledged again; delivered before";
        let _nobody_reads = form.say_as(&said, || self.line("200", took, words));
    }

    fn refused(&self, response: &Response, took: Duration, listening: &Listening) {
        let status = response.status();
        let (why, hint) = match response.extensions().get::<Refusal>() {
            Some(Refusal { why, hint, .. }) => (why.clone(), hint.map(str::to_owned)),
            None => turned_away(status, &self.path, &listening.paths),
        };
        let mut said = json!({
            "refused": status.as_u16(),
            "method": self.method,
            "path": self.path,
            "why": why,
        });
        let mut words = why;
        if let Some(hint) = hint {
            words += &format!("; {hint}");
            said["hint"] = hint.into();
        }
        if let Some(Saved(file)) = response.extensions().get() {
            words += &format!("; saved as {}", file.display());
            said["saved"] = file.to_string_lossy().into();
        }
        let line = || self.line(status.as_str(), took, &words);
        let _nobody_reads = listening.form.say_as(&said, line);
    }

    fn line(&self, outcome: &str, took: Duration, words: &str) -> String {
        let line = LogLine {
            at: self.at,
            what: &format!("{} {}", self.method, self.path),
            order: "",
            outcome,
            took: Some(took),
            words,
        };
        line.text()
    }
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
