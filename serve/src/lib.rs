//! An HTTP server for axum's routes that bounds what a slow client may take. `axum::serve` bounds neither
//! the time that a client takes over its headers nor the time that shutting down takes, and one silent
//! client is enough to draw out both for ever.

#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]

use std::future::Future;
use std::pin::pin;
use std::time::Duration;

use axum::extract::ConnectInfo;
use axum::serve::Listener;
use axum::{Extension, Router};
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;

/// Serves `router` on `listener` until `shutdown` comes to its end. A client's headers may take no longer
/// than `timeout`, and neither may the requests that are still under way when the server shuts down.
/// Handlers find the peer's address as axum's `ConnectInfo`.
///
/// A connection that can't be accepted doesn't end the server. TLS is for a proxy in front of it.
pub async fn serve(
    router: Router,
    mut listener: TcpListener,
    timeout: Duration,
    shutdown: impl Future<Output = ()>,
) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(timeout);
    let connections = GracefulShutdown::new();
    let mut shutdown = pin!(shutdown);
    loop {
        // axum's way to accept, which waits out what is only passing, such as too many open files.
        let (stream, peer) = tokio::select! {
            accepted = Listener::accept(&mut listener) => accepted,
            () = &mut shutdown => break,
        };
        let service = router.clone().layer(Extension(ConnectInfo(peer)));
        let service = TowerToHyperService::new(service);
        let connection = http.serve_connection(TokioIo::new(stream), service);
        tokio::spawn(connections.watch(connection));
    }
    drop(listener);
    let _all_ended = tokio::time::timeout(timeout, connections.shutdown()).await;
}
