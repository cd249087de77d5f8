//! A server for the routes, which bounds what a slow client may take. `axum::serve` bounds neither the
//! time for the headers nor the time that shutting down takes.

use std::future::Future;
use std::io;
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

/// The longest time for a client's headers, and for ending the work under way when the server shuts
/// down.
const TIMEOUT: Duration = Duration::from_secs(10);

/// Serves `router` on `listener` until `shutdown` comes to its end; what is under way then is still
/// answered. Handlers find the peer's address as axum's `ConnectInfo`.
///
/// TLS is for a proxy in front of it.
///
/// # Errors
/// None at present: a connection that can't be accepted doesn't end the server.
pub async fn serve(
    router: Router,
    mut listener: TcpListener,
    shutdown: impl Future<Output = ()> + Send,
) -> io::Result<()> {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(TIMEOUT);
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
    let _all_ended = tokio::time::timeout(TIMEOUT, connections.shutdown()).await;
    Ok(())
}
