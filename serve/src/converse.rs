//! A connection from its first request to its last.

use std::pin::pin;
use std::time::Duration;

use axum::body::Body;
use hyper::body::Incoming;
use hyper::rt::{Read, Write};
use hyper::server::conn::http1::Connection;
use hyper::service::HttpService;
use tokio::sync::watch;
use tokio::time::sleep;

/// Answers a connection's requests until it ends by itself, has lasted for the longest time, or the server `ends`: then the
/// request under way is the last.
pub(crate) async fn converse<I, S>(
    connection: Connection<I, S>,
    longest: Duration,
    mut ends: watch::Receiver<()>,
) where
    I: Read + Write + Unpin,
    S: HttpService<Incoming, ResBody = Body>,
    S::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    let mut connection = pin!(connection);
    tokio::select! {
        _ended = connection.as_mut() => return,
        () = sleep(longest) => {}
        // Nothing is ever sent: the sender is dropped.
        _ends = ends.changed() => {}
    }
    connection.as_mut().graceful_shutdown();
    let _ended = connection.await;
}
