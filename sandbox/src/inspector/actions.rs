//! The actions of the inspector's buttons. Each ends at a page that shows the result.

use axum::body::Bytes;
use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse as _, Redirect, Response};
use http::StatusCode;
use serde_json::{Map, Value};

use super::{clock, notifications, page, troubles};
use crate::inspector_path::INSPECTOR;
use crate::{Sandbox, TroubleSpec};

const TROUBLES: &str = "/_sandbox/troubles";

pub(super) async fn forget(Shared(sandbox): Shared<Sandbox>) -> Redirect {
    sandbox.0.traffic.clear();
    sandbox.0.live.changed();
    Redirect::to(INSPECTOR)
}

pub(super) async fn resend(Shared(sandbox): Shared<Sandbox>, Path(id): Path<i64>) -> Response {
    match sandbox.resend(id).await {
        Ok(true) => Redirect::to(&format!("{}/{id}", notifications::PAGE)).into_response(),
        Ok(false) => page::problem(StatusCode::NOT_FOUND, "There is no such notification."),
        Err(error) => page::problem(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string()),
    }
}

pub(super) async fn add(Shared(sandbox): Shared<Sandbox>, body: Bytes) -> Response {
    let error = match spec(&body).map(|spec| sandbox.add_trouble(spec)) {
        Ok(Some(_)) => return Redirect::to(TROUBLES).into_response(),
        Ok(None) => "too many troubles wait: remove some first".to_owned(),
        Err(error) => error.to_string(),
    };
    troubles::render(&sandbox, StatusCode::BAD_REQUEST, Some(&error))
}

pub(super) async fn remove(Shared(sandbox): Shared<Sandbox>, Path(id): Path<u64>) -> Redirect {
    // One that has happened meanwhile is gone as well.
    sandbox.remove_trouble(id);
    Redirect::to(TROUBLES)
}

pub(super) async fn clear(Shared(sandbox): Shared<Sandbox>) -> Redirect {
    sandbox.clear_troubles();
    Redirect::to(TROUBLES)
}

pub(super) async fn advance(Shared(sandbox): Shared<Sandbox>, body: Bytes) -> Response {
    let mut fields = url::form_urlencoded::parse(&body);
    let by = fields.find(|(name, _)| name == "by");
    let by = by.map(|(_, by)| by).unwrap_or_default();
    match sandbox.advance_by(&by).await {
        Ok(_) => Redirect::to(clock::PAGE).into_response(),
        Err(error) => clock::render(&sandbox, StatusCode::BAD_REQUEST, Some(&error.to_string())),
    }
}

/// A form's fields as the JSON of the admin interface; what is left empty is left out, and so is what
/// belongs to another trouble than the one that was chosen.
fn spec(form: &[u8]) -> Result<TroubleSpec, serde_json::Error> {
    let fields = || url::form_urlencoded::parse(form);
    let chosen = fields().find(|(name, _)| name == "trouble");
    let chosen = chosen.map(|(_, value)| value).unwrap_or_default();
    let mut members = Map::new();
    for (name, value) in fields() {
        let belongs = match name.as_ref() {
            "ret_code" => chosen == "ret_code",
            "seconds" => chosen == "slow",
            "body" | "sign" => chosen == "answer",
            _ => true,
        };
        // An answer may be empty.
        if belongs && (name == "body" || !value.is_empty()) {
            let value = match name.as_ref() {
                "times" | "seconds" => value
                    .parse::<u32>()
                    .map_or_else(|_| Value::from(value), Value::from),
                "sign" => Value::from(value == "true"),
                _ => Value::from(value),
            };
            members.insert(name.into_owned(), value);
        }
    }
    serde_json::from_value(Value::Object(members))
}
