//! The HTTP interface: a route per path, one way to handle them all.

use std::collections::BTreeMap;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, FromRequest, Request as HttpRequest, State as Shared};
use axum::response::{IntoResponse, Response as HttpResponse};
use axum::routing::{MethodRouter, post};
use http::StatusCode;
use lianlian::api::mpay::{CardBindApplyRequest, CardBindVerifyRequest};
use lianlian::{Endpoint, Redirect, Request, ResponseTo, Sent, Verified};

use crate::declined::Declined;
use crate::{Sandbox, State, by_example, card_bind};

/// Longer bodies are refused, with HTTP status 413.
pub const MAX_BODY: usize = 64 * 1024;

/// What an operation does with a right request.
type Operation<R> = fn(&State, &Verified<R>) -> Result<ResponseTo<R>, Declined>;

impl Sandbox {
    /// The routes, to serve them in a server of one's own. They bound the body's length and the time
    /// it takes to arrive; the time for the headers is the server's to bound.
    pub fn router(&self) -> Router {
        let add = |router: Router<Self>, (path, route)| router.route(path, route);
        routes()
            .into_iter()
            .fold(Router::new(), add)
            .layer(DefaultBodyLimit::max(MAX_BODY))
            .with_state(self.clone())
    }

    /// Everything between a body and its answer. Runs RSA: not for an async thread.
    fn answer<R: Request>(&self, body: &[u8], operation: Operation<R>) -> HttpResponse {
        let Self(state) = self;
        let answer = match state.platform.receive::<R>(body, |id| self.key_of(id)) {
            Err(rejection) => state.platform.refuse(&rejection),
            Ok(request) => match operation(state, &request) {
                Ok(answer) => state.platform.answer(&request, &answer),
                Err(declined) => state.platform.decline(&request, declined.ret_code()),
            },
        };
        answer.map_or_else(|_| failed(), |answer| answer.map(Body::from))
    }

    /// What the user's browser sees.
    fn show<R: Sent>(&self, body: &[u8]) -> HttpResponse {
        let Self(state) = self;
        match state.platform.receive::<R>(body, |id| self.key_of(id)) {
            Ok(_) => "The sandbox has taken the order.".into_response(),
            Err(rejection) => {
                let reason = &rejection.reason;
                let text = format!("{} {}\n{reason}", reason.ret_code(), reason.ret_msg());
                (StatusCode::BAD_REQUEST, text).into_response()
            }
        }
    }

    fn key_of(&self, oid_partner: &str) -> Option<lianlian::sign::PublicKey> {
        self.0.merchants.get(oid_partner).cloned()
    }
}

/// Every operation by its path: card binding with its state, the others by example. Where two tables
/// have one URL, the first answers for both.
fn routes() -> BTreeMap<&'static str, MethodRouter<Sandbox>> {
    let mut routes = BTreeMap::from([
        (path::<CardBindApplyRequest>(), call(card_bind::apply)),
        (path::<CardBindVerifyRequest>(), call(card_bind::verify)),
    ]);
    macro_rules! add {
        (call $request:path) => {
            let route = || call(by_example::answer::<$request>);
            routes.entry(path::<$request>()).or_insert_with(route);
        };
        (redirect $request:path) => {
            let route = || redirect::<$request>();
            routes.entry(path::<$request>()).or_insert_with(route);
        };
        (notification $message:path) => {};
    }
    lianlian::for_each_table!(add);
    routes
}

const fn path<R: Sent>() -> &'static str {
    R::Endpoint::OPERATION.path
}

fn call<R: Request + 'static>(operation: Operation<R>) -> MethodRouter<Sandbox> {
    route(move |sandbox: &Sandbox, body: &[u8]| sandbox.answer(body, operation))
}

fn redirect<R: Sent<Endpoint: Redirect> + 'static>() -> MethodRouter<Sandbox> {
    route(|sandbox: &Sandbox, body: &[u8]| sandbox.show::<R>(body))
}

fn route(
    handle: impl Fn(&Sandbox, &[u8]) -> HttpResponse + Clone + Send + Sync + 'static,
) -> MethodRouter<Sandbox> {
    post(
        move |Shared(sandbox): Shared<Sandbox>, request: HttpRequest| async move {
            let body = match read(request, sandbox.0.read_timeout).await {
                Ok(body) => body,
                Err(response) => return response,
            };
            let work = tokio::task::spawn_blocking(move || handle(&sandbox, &body));
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
