//! The HTTP interface: one route per operation, one way to handle them all.

use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, FromRequest, Request as HttpRequest, State as Shared};
use axum::response::{IntoResponse, Response as HttpResponse};
use axum::routing::{MethodRouter, post};
use http::StatusCode;
use lianlian::api::mpay::{CardBindApplyRequest, CardBindVerifyRequest};
use lianlian::{Endpoint, Request, ResponseTo, Verified};

use crate::declined::Declined;
use crate::{Sandbox, State, card_bind};

/// Longer bodies are refused, with HTTP status 413.
pub const MAX_BODY: usize = 64 * 1024;

/// What an operation does with a right request.
type Operation<R> = fn(&State, &Verified<R>) -> Result<ResponseTo<R>, Declined>;

impl Sandbox {
    /// The routes, to serve them in a server of one's own. They bound the body's length and the time
    /// it takes to arrive; the time for the headers is the server's to bound.
    pub fn router(&self) -> Router {
        Router::new()
            .route(path::<CardBindApplyRequest>(), operation(card_bind::apply))
            .route(
                path::<CardBindVerifyRequest>(),
                operation(card_bind::verify),
            )
            .layer(DefaultBodyLimit::max(MAX_BODY))
            .with_state(self.clone())
    }

    /// Everything between a body and its answer. Runs RSA: not for an async thread.
    fn answer<R: Request>(&self, body: &[u8], operation: Operation<R>) -> HttpResponse {
        let Self(state) = self;
        let merchant_key = |oid_partner: &str| state.merchants.get(oid_partner).cloned();
        let answer = match state.platform.receive::<R>(body, merchant_key) {
            Err(rejection) => state.platform.refuse(&rejection),
            Ok(request) => match operation(state, &request) {
                Ok(answer) => state.platform.answer(&request, &answer),
                Err(declined) => state.platform.decline(&request, declined.ret_code()),
            },
        };
        answer.map_or_else(|_| failed(), |answer| answer.map(Body::from))
    }
}

const fn path<R: Request>() -> &'static str {
    R::Endpoint::OPERATION.path
}

fn operation<R: Request + 'static>(operation: Operation<R>) -> MethodRouter<Sandbox> {
    post(
        move |Shared(sandbox): Shared<Sandbox>, request: HttpRequest| async move {
            let body = match read(request, sandbox.0.read_timeout).await {
                Ok(body) => body,
                Err(response) => return response,
            };
            let work = tokio::task::spawn_blocking(move || sandbox.answer(&body, operation));
            work.await.unwrap_or_else(|_| failed())
        },
    )
}

/// Reads a body within its limits of length and time.
async fn read(request: HttpRequest, timeout: Duration) -> Result<Bytes, HttpResponse> {
    match tokio::time::timeout(timeout, Bytes::from_request(request, &())).await {
        Ok(body) => body.map_err(IntoResponse::into_response),
        Err(_) => Err(StatusCode::REQUEST_TIMEOUT.into_response()),
    }
}

/// The answer where not even a signed one can be made.
fn failed() -> HttpResponse {
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}
