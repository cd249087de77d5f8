//! The HTTP server: one route per operation, one way to handle them all.

use std::future::Future;
use std::io;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request as HttpRequest, State as Shared};
use axum::response::{IntoResponse, Response as HttpResponse};
use axum::routing::{MethodRouter, post};
use http::StatusCode;
use lianlian::api::mpay::{CardBindApplyRequest, CardBindVerifyRequest};
use lianlian::sign::SignError;
use lianlian::{Endpoint, Request, ResponseTo, Verified};
use tokio::net::TcpListener;

use crate::{Sandbox, State, card_bind};

/// Longer bodies are refused, with HTTP status 413.
pub const MAX_BODY: usize = 64 * 1024;

/// A client that takes longer than this to send its request is cut off.
const PATIENCE: Duration = Duration::from_secs(10);

/// A right request that the operation declines all the same, with this return code.
pub(crate) struct Declined(pub &'static str);

/// What an operation does with a right request.
type Operation<R> = fn(&State, &Verified<R>) -> Result<ResponseTo<R>, Declined>;

impl Sandbox {
    /// The routes, to serve them in a server of one's own.
    pub fn router(&self) -> Router {
        Router::new()
            .route(path::<CardBindApplyRequest>(), operation(card_bind::apply))
            .route(
                path::<CardBindVerifyRequest>(),
                operation(card_bind::verify),
            )
            .with_state(self.clone())
    }

    /// Serves on `listener` until `shutdown` comes to its end.
    ///
    /// # Errors
    /// What the operating system says of the listener.
    pub async fn serve(
        self,
        listener: TcpListener,
        shutdown: impl Future<Output = ()> + Send + 'static,
    ) -> io::Result<()> {
        axum::serve(listener, self.router())
            .with_graceful_shutdown(shutdown)
            .await
    }

    /// Everything between a body and its answer. Runs RSA: not for an async thread.
    fn answer<R: Request>(&self, body: &[u8], operation: Operation<R>) -> HttpResponse {
        let Self(state) = self;
        let merchant_key = |oid_partner: &str| state.merchants.get(oid_partner).cloned();
        let answer = match state.platform.receive::<R>(body, merchant_key) {
            Err(rejection) => state.platform.refuse(&rejection),
            Ok(request) => match operation(state, &request) {
                Ok(answer) => state.platform.answer(&request, &answer),
                Err(Declined(ret_code)) => state.platform.decline(&request, ret_code),
            },
        };
        signed(answer)
    }
}

const fn path<R: Request>() -> &'static str {
    R::Endpoint::OPERATION.path
}

fn operation<R: Request + 'static>(operation: Operation<R>) -> MethodRouter<Sandbox> {
    post(
        move |Shared(sandbox): Shared<Sandbox>, request: HttpRequest| async move {
            let body = match read(request.into_body()).await {
                Ok(body) => body,
                Err(response) => return response,
            };
            let work = tokio::task::spawn_blocking(move || sandbox.answer(&body, operation));
            work.await
                .unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
        },
    )
}

/// Reads a body within its limits of length and time.
async fn read(body: Body) -> Result<Vec<u8>, HttpResponse> {
    match tokio::time::timeout(PATIENCE, to_bytes(body, MAX_BODY)).await {
        Ok(Ok(bytes)) => Ok(bytes.to_vec()),
        Ok(Err(_)) => Err(StatusCode::PAYLOAD_TOO_LARGE.into_response()),
        Err(_) => Err(StatusCode::REQUEST_TIMEOUT.into_response()),
    }
}

fn signed(answer: Result<http::Response<Vec<u8>>, SignError>) -> HttpResponse {
    match answer {
        Ok(answer) => answer.map(Body::from),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
