//! Notifications: listed, shown with each attempt's answer, sent again.

use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse as _, Response};
use http::StatusCode;
use serde_json::{Value, json};

use super::json::{answer, wrong};
use crate::inspector::rfc3339;
use crate::{Notification, NotificationAttempt, Sandbox, StoreError};

/// The largest number of notifications that are listed.
const MOST: usize = 1000;

pub(super) async fn list(Shared(sandbox): Shared<Sandbox>) -> Response {
    match sandbox.notifications(MOST).await {
        Ok(newest) => answer(StatusCode::OK, &newest.iter().map(listed).collect()),
        Err(error) => failed(&error),
    }
}

pub(super) async fn show(Shared(sandbox): Shared<Sandbox>, Path(id): Path<i64>) -> Response {
    match sandbox.notification(id).await {
        Ok(Some((notification, _, attempts))) => {
            let mut shown = listed(&notification);
            if let Value::Object(members) = &mut shown {
                let answers = attempts.iter().map(attempted).collect();
                members.insert("answers".to_owned(), answers);
            }
            answer(StatusCode::OK, &shown)
        }
        Ok(None) => unknown(),
        Err(error) => failed(&error),
    }
}

pub(super) async fn resend(Shared(sandbox): Shared<Sandbox>, Path(id): Path<i64>) -> Response {
    match sandbox.resend(id).await {
        Ok(true) => StatusCode::NO_CONTENT.into_response(),
        Ok(false) => unknown(),
        Err(error) => failed(&error),
    }
}

pub(super) fn unknown() -> Response {
    wrong(StatusCode::NOT_FOUND, "no such notification")
}

pub(super) fn failed(error: &StoreError) -> Response {
    wrong(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string())
}

fn listed(notification: &Notification) -> Value {
    json!({
        "id": notification.id,
        "merchant": notification.oid_partner,
        "notification": notification.name,
        "order": notification.number,
        "amount": notification.amount,
        "made_at": notification.made_at.map(rfc3339),
        "url": notification.url,
        "state": notification.state.as_str(),
        "attempts": notification.attempts,
        "next_at": notification.next_at.map(rfc3339),
        "last_answer": notification.last_answer,
    })
}

fn attempted(attempt: &NotificationAttempt) -> Value {
    json!({
        "at": rfc3339(attempt.at),
        "took_ms": u64::try_from(attempt.took.as_millis()).unwrap_or(u64::MAX),
        "acknowledged": attempt.is_acknowledged,
        "answer": attempt.answer,
    })
}
