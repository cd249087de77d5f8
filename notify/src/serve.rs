//! A server for the routes.

use std::future::Future;
use std::io;
use std::time::Duration;

use axum::Router;
use lianlian_serve::Bounds;
use tokio::net::TcpListener;

/// The longest time for a client's headers, for a client to take an answer, and for ending the work under
/// way when the server shuts down.
const TIMEOUT: Duration = Duration::from_secs(10);

/// Serves `router` on `listener` until `shutdown` comes to its end; what is under way then is still
/// answered. Handlers find the peer's address as axum's `ConnectInfo`.
///
/// At most 512 connections are open at once, further ones wait. A client that takes longer than 10 seconds over its
/// headers, or over reading an answer, is cut off; after a minute its next request needs a new connection.
///
/// TLS is for a proxy in front of it.
///
/// # Errors
/// None at present: a connection that can't be accepted doesn't end the server.
pub async fn serve(
    router: Router,
    listener: TcpListener,
    shutdown: impl Future<Output = ()> + Send,
) -> io::Result<()> {
    lianlian_serve::serve(router, listener, Bounds::within(TIMEOUT), shutdown).await;
    Ok(())
}
