//! The gate in front of axum's routes.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::extract::{ConnectInfo, Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use http::StatusCode;

use super::Gate;
use crate::observe;
use crate::refusal::Refusal;

impl Gate {
    /// Lets only these reach the routes; others get HTTP status 403.
    ///
    /// The router must be served by [`serve`](crate::serve), or with axum's
    /// `into_make_service_with_connect_info::<SocketAddr>()`: nobody is let in otherwise.
    pub fn guard(self, router: Router) -> Router {
        router.layer(from_fn_with_state(Arc::new(self), check))
    }
}

async fn check(State(gate): State<Arc<Gate>>, request: Request, next: Next) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let peer = peer.map(|ConnectInfo(peer)| *peer);
    if gate.allows(peer, request.headers()) {
        return next.run(request).await;
    }
    let status = StatusCode::FORBIDDEN;
    let why = "it comes from an address that is not allowed";
    observe::shut_out(status, gate.address(peer, request.headers()), why);
    let mut response = status.into_response();
    let refusal = Refusal::new(why.to_owned(), None);
    response.extensions_mut().insert(refusal);
    response
}
