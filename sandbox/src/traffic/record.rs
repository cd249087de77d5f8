//! The layer around every operation: the request is read and kept, and so is the answer.

use std::time::{Duration, Instant};

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{FromRequest as _, Request, State as Shared};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use lianlian::Operation;
use lianlian::api::OPERATIONS;
use lianlian::message::RawMessage;

use super::{Beside, Notes, Outcome, RoundTrip};
use crate::Sandbox;
use crate::event::{AnsweredRequest, Event};
use crate::inspector_path::INSPECTOR;
use crate::trouble::{self, Trouble};

/// Reads a request within its limits, has it answered, keeps both, and sends the answer as the trouble
/// has it.
pub(crate) async fn record(
    Shared(sandbox): Shared<Sandbox>,
    request: Request,
    next: Next,
) -> Response {
    if request.uri().path().starts_with(INSPECTOR) {
        return next.run(request).await;
    }
    let (at, start) = (sandbox.0.clock.reported_now(), Instant::now());
    let (head, body) = request.into_parts();
    let (method, path) = (head.method.clone(), head.uri.path().to_owned());
    let request_beside = Beside::of(&head.headers);
    let request = Request::from_parts(head.clone(), body);
    let (body, answer) = match read(request, sandbox.0.read_timeout).await {
        Ok(body) => {
            let request = Request::from_parts(head, Body::from(body.clone()));
            (body, next.run(request).await)
        }
        Err(answer) => (Bytes::new(), answer),
    };
    let notes = answer.extensions().get::<Notes>().cloned();
    let notes = notes.unwrap_or_default();
    let trouble = notes.trouble.clone();
    let page = trouble.as_ref().and_then(Trouble::page);
    let answer = page.unwrap_or(answer);
    let (head, answer) = answer.into_parts();
    // The sandbox's answers are whole already.
    let answer = to_bytes(answer, usize::MAX).await.unwrap_or_default();
    let sent = trouble
        .as_ref()
        .map_or(answer.len(), |trouble| trouble.sent(answer.len()));
    let exchange = RoundTrip {
        number: 0,
        at,
        took: start.elapsed(),
        operation: notes.operation.or_else(|| at_path(&path)),
        merchant: merchant(&body),
        method,
        path,
        request: alone(&body),
        request_beside,
        status: head.status,
        answer: alone(&answer.slice(..sent)),
        answer_beside: Beside::of(&head.headers),
        notes,
    };
    (sandbox.0.on_event)(Event::Answered(answered(&exchange)));
    sandbox.0.traffic.push(exchange);
    sandbox.0.live.changed();
    let head = Response::from_parts(head, ());
    match trouble {
        Some(trouble) => trouble::carry(&trouble, head, answer).await,
        None => head.map(|()| Body::from(answer)),
    }
}

/// An exchange as it is told to whoever follows the sandbox.
fn answered(exchange: &RoundTrip) -> AnsweredRequest {
    let outcome = Outcome::of(exchange);
    let notes = &exchange.notes;
    let rejected = notes.rejected.as_ref();
    let failed = rejected.and_then(|failed| failed.checks.first());
    let failed = failed.map(|check| check.message.clone());
    AnsweredRequest {
        at: exchange.at,
        operation: exchange.name(),
        order: notes.about.order.as_deref().map(str::to_owned),
        why: failed
            .or_else(|| notes.declined.clone())
            .unwrap_or_else(|| outcome.meaning.to_string()),
        outcome: outcome.code,
        trouble: notes.trouble.as_ref().map(Trouble::name),
        took: exchange.took,
    }
}

/// A copy of its own: what was read may be a small part of a large buffer, with all headers in it, that it would
/// keep alive.
fn alone(bytes: &Bytes) -> Bytes {
    Bytes::copy_from_slice(bytes)
}

/// Whose a request says it is: nothing that can't be a merchant's number.
fn merchant(body: &[u8]) -> Option<Box<str>> {
    let number = |text: &str| {
        let is_one = text.len() <= 18 && text.bytes().all(|byte| byte.is_ascii_digit());
        is_one.then(|| text.into())
    };
    if let Ok(message) = RawMessage::parse(body) {
        return message.text("oid_partner").and_then(number);
    }
    let mut fields = url::form_urlencoded::parse(body);
    let (_, value) = fields.find(|(name, _)| name == "oid_partner")?;
    number(&value)
}

/// The first operation at a path.
fn at_path(path: &str) -> Option<&'static Operation> {
    let mut operations = OPERATIONS.iter().copied();
    operations.find(|operation| operation.path == path)
}

/// Reads a body within its limits of length and time.
async fn read(request: Request, timeout: Duration) -> Result<Bytes, Response> {
    match tokio::time::timeout(timeout, Bytes::from_request(request, &())).await {
        Ok(body) => body.map_err(IntoResponse::into_response),
        Err(_) => Err(StatusCode::REQUEST_TIMEOUT.into_response()),
    }
}
