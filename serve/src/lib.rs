//! An HTTP server for axum's routes that bounds what its clients may take. `axum::serve` bounds neither the
//! number of connections, nor the time that a client takes over its headers or over reading an answer, nor the
//! time that shutting down takes: a few hundred silent clients are enough to keep everybody else out for ever.

#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]

mod bounds;
mod converse;
mod punctual;

use std::future::Future;
use std::pin::pin;
use std::sync::Arc;

use axum::extract::ConnectInfo;
use axum::http::HeaderValue;
use axum::http::header::CONNECTION;
use axum::middleware::map_response;
use axum::response::Response;
use axum::serve::Listener;
use axum::{Extension, Router};
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, watch};
use tokio::time::Instant;

pub use bounds::Bounds;
use converse::converse;
use punctual::Punctual;

/// Longer headers are refused, with HTTP status 431. A connection reads and writes through buffers of at most
/// this length.
pub const MAX_HEAD: usize = 64 * 1024;

/// Serves `router` on `listener` within these bounds until `shutdown` comes to its end. Handlers find the peer's
/// address as axum's `ConnectInfo`.
///
/// While as many connections are open as may be, further ones wait in the listener's queue, first come, first
/// served. Each open one comes to its end, because a client gets no more time than the bounds say over its
/// headers, over taking an answer, and over all of its requests together. The time for a request's body and for
/// the work on it is the routes' to bound.
///
/// A connection that can't be accepted doesn't end the server. TLS is for a proxy in front of it.
pub async fn serve(
    router: Router,
    mut listener: TcpListener,
    bounds: Bounds,
    shutdown: impl Future<Output = ()>,
) {
    let mut http = http1::Builder::new();
    // LianLian's own Java code finds `Signature-Data` only where it is spelled so.
    http.title_case_headers(true)
        .timer(TokioTimer::new())
        .header_read_timeout(bounds.timeout)
        .max_buf_size(MAX_HEAD);
    let places = Arc::new(Semaphore::new(bounds.places()));
    let (end, ends) = watch::channel(());
    let mut shutdown = pin!(shutdown);
    loop {
        let accepted = async {
            let place = Arc::clone(&places).acquire_owned().await;
            // axum's way to accept, which waits out what is only passing, such as too many open files.
            (Listener::accept(&mut listener).await, place)
        };
        let ((stream, peer), place) = tokio::select! {
            accepted = accepted => accepted,
            () = &mut shutdown => break,
        };
        let until = Instant::now() + bounds.lifetime;
        let service = router.clone().layer(Extension(ConnectInfo(peer)));
        let service = service.layer(map_response(move |answer| last_after(until, answer)));
        let stream = TokioIo::new(Punctual::new(stream, bounds.timeout));
        let connection = http.serve_connection(stream, TowerToHyperService::new(service));
        // An idle connection has come to its end before.
        let (ends, longest) = (ends.clone(), bounds.lifetime + bounds.timeout);
        tokio::spawn(async move {
            converse(connection, longest, ends).await;
            drop(place);
        });
    }
    drop((listener, end));
    // All places are free once all connections have ended.
    let all = places.acquire_many(u32::from(bounds.connections));
    let _all_ended = tokio::time::timeout(bounds.timeout, all).await;
}

/// Says with an answer that it is the connection's last, once the connection has reached its age: a client that hears
/// it sends nothing more, where a connection that is closed without a word may lose a request on its way.
async fn last_after(until: Instant, mut answer: Response) -> Response {
    if Instant::now() >= until {
        let close = HeaderValue::from_static("close");
        answer.headers_mut().insert(CONNECTION, close);
    }
    answer
}
