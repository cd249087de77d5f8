//! The admin interface, as JSON, and the inspector's pages: what a person or a test does to the sandbox
//! beside LianLian's own operations. LianLian has no path that begins like theirs.

mod bytes;
mod clock;
mod json;
mod notifications;
mod reports;
mod troubles;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::{delete, get, post};

use crate::guard::guard;
use crate::{Sandbox, inspector};

pub(crate) fn routes(sandbox: &Sandbox) -> Router<Sandbox> {
    inspector::routes()
        .route(
            "/_sandbox/api/troubles",
            get(troubles::list)
                .post(troubles::add)
                .delete(troubles::clear),
        )
        .route("/_sandbox/api/troubles/{id}", delete(troubles::remove))
        .route("/_sandbox/api/notifications", get(notifications::list))
        .route("/_sandbox/api/notifications/{id}", get(notifications::show))
        .route(
            "/_sandbox/api/notifications/{id}/body",
            get(bytes::of_notification),
        )
        .route(
            "/_sandbox/api/notifications/{id}/resend",
            post(notifications::resend),
        )
        .route(
            "/_sandbox/api/exchanges/{number}/request",
            get(bytes::of_request),
        )
        .route("/_sandbox/api/reports/{name}", get(reports::show))
        .route("/_sandbox/api/clock", get(clock::show).post(clock::advance))
        .route_layer(from_fn_with_state(sandbox.clone(), guard))
}
