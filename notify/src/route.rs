//! A route for an axum server.

use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, FromRequest as _, Request};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{MethodRouter, post};
use http::StatusCode;
use lianlian::notification::Notice;

use crate::Receiver;

/// Longer bodies are refused, with HTTP status 413: notifications have a few hundred bytes.
pub const MAX_BODY: usize = 64 * 1024;

/// A body that takes longer to arrive is refused, with HTTP status 408.
pub const BODY_TIMEOUT: Duration = Duration::from_secs(5);

impl<N: Notice + Send + Sync + 'static> Receiver<N> {
    /// The route that receives the notifications: mount it where `notify_url` points to.
    pub fn route<S: Clone + Send + Sync + 'static>(self) -> MethodRouter<S> {
        let receive = move |request: Request| {
            let receiver = self.clone();
            async move {
                match read(request).await {
                    Ok(body) => receiver.handle(body).await.into_response().map(Body::from),
                    Err(refusal) => refusal,
                }
            }
        };
        post(receive).layer(DefaultBodyLimit::max(MAX_BODY))
    }
}

/// Reads a body within its limits of length and time.
async fn read(request: Request) -> Result<Bytes, Response> {
    match tokio::time::timeout(BODY_TIMEOUT, Bytes::from_request(request, &())).await {
        Ok(body) => body.map_err(|refusal| refusal.into_response()),
        Err(_) => Err(StatusCode::REQUEST_TIMEOUT.into_response()),
    }
}
