//! `lianlian sandbox advance`

use std::time::Duration;

use http::header::CONTENT_TYPE;
use lianlian::PrepareError;
use serde_json::{Value, json};

use crate::args::SandboxAdvance;
use crate::error::Unusable;
use crate::output::Form;
use crate::{Verdict, http_client};

/// A sandbox answers at once.
const DEADLINE: Duration = Duration::from_secs(10);

pub(super) fn run(arguments: &SandboxAdvance, form: Form) -> Result<Verdict, Unusable> {
    let base = arguments.url.to_string();
    let url = format!("{}/_sandbox/api/clock", base.trim_end_matches('/'));
    let request = http::Request::post(url)
        .header(CONTENT_TYPE, "application/json")
        .body(json!({ "advance": arguments.by }).to_string().into_bytes())
        .map_err(|_| PrepareError::Url)?;
    let answer = http_client::send(request, DEADLINE).map_err(Unusable::Http)?;
    let said: Value = serde_json::from_slice(answer.body()).unwrap_or_default();
    match said.get("error").and_then(Value::as_str) {
        None if answer.status().is_success() => form.verdict(&said, Verdict::Yes),
        Some(why) => Err(Unusable::Sandbox {
            why: why.to_owned(),
        }),
        None => Err(Unusable::Sandbox {
            why: format!("HTTP {} from {}", answer.status(), arguments.url),
        }),
    }
}
