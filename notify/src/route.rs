//! A route for an axum server.

use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, FromRequest as _, Request};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{MethodRouter, post};
use http::header::ALLOW;
use http::{HeaderValue, StatusCode};
use lianlian::notification::NotificationMessage;

use crate::Receiver;
use crate::observe;
use crate::refusal::Refusal;

/// Longer bodies are refused, with HTTP status 413: notifications have a few hundred bytes.
pub const MAX_BODY: usize = 64 * 1024;

/// A body that takes longer to arrive is refused, with HTTP status 408.
pub const BODY_TIMEOUT: Duration = Duration::from_secs(5);

impl<N: NotificationMessage + Send + Sync + 'static> Receiver<N> {
    /// The route that receives the notifications: mount it where `notify_url` points to.
    pub fn route<S: Clone + Send + Sync + 'static>(self) -> MethodRouter<S> {
        let receive = move |request: Request| {
            let receiver = self.clone();
            async move {
                let headers = request.headers().clone();
                match read(request).await {
                    Ok(body) => {
                        let reply = receiver.handle(&headers, body).await;
                        reply.into_response::<N>().map(Body::from)
                    }
                    Err((status, why)) => refuse::<N>(status, why),
                }
            }
        };
        post(receive)
            .fallback(wrong_method::<N>)
            .layer(DefaultBodyLimit::max(MAX_BODY))
    }
}

/// Reads a body within its limits of length and time.
async fn read(request: Request) -> Result<Bytes, (StatusCode, &'static str)> {
    match tokio::time::timeout(BODY_TIMEOUT, Bytes::from_request(request, &())).await {
        Ok(Ok(body)) => Ok(body),
        Ok(Err(refusal)) => Err(match refusal.status() {
            status @ StatusCode::PAYLOAD_TOO_LARGE => (status, "the body is longer than 64 KiB"),
            status => (status, "the body broke off"),
        }),
        Err(_) => {
            let why = "the body took longer than 5 seconds to arrive";
            Err((StatusCode::REQUEST_TIMEOUT, why))
        }
    }
}

async fn wrong_method<N: NotificationMessage>() -> Response {
    let why = "a notification comes by POST";
    let mut response = refuse::<N>(StatusCode::METHOD_NOT_ALLOWED, why);
    let post = HeaderValue::from_static("POST");
    response.headers_mut().insert(ALLOW, post);
    response
}

/// Refuses a request that doesn't come as far as the receiver.
fn refuse<N: NotificationMessage>(status: StatusCode, why: &'static str) -> Response {
    observe::turned_away(N::NOTIFICATION, status, why);
    let mut response = status.into_response();
    let refusal = Refusal::new(why.to_owned(), None);
    response.extensions_mut().insert(refusal);
    response
}
