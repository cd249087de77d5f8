//! The sockets. `axum::serve` bounds neither the time that a client takes over its headers nor the
//! time that shutting down takes, and one silent client is enough to draw out both for ever.

use std::future::Future;
use std::io;
use std::pin::pin;

use axum::serve::Listener;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;

use crate::Sandbox;

impl Sandbox {
    /// Serves on `listener`, and sends notifications, until `shutdown` comes to its end. Requests that
    /// are under way then are still answered, within the read timeout.
    ///
    /// # Errors
    /// None at present: a connection that can't be accepted doesn't end the server.
    pub async fn serve(
        self,
        mut listener: TcpListener,
        shutdown: impl Future<Output = ()> + Send + 'static,
    ) -> io::Result<()> {
        let timeout = self.0.read_timeout;
        let mut http = http1::Builder::new();
        http.timer(TokioTimer::new()).header_read_timeout(timeout);
        let service = TowerToHyperService::new(self.router());

        let connections = GracefulShutdown::new();
        let mut shutdown = pin!(shutdown);
        let mut notifying = pin!(self.notify());
        loop {
            // axum's way to accept, which waits out what is only passing, such as too many open files.
            let (stream, _) = tokio::select! {
                accepted = Listener::accept(&mut listener) => accepted,
                () = &mut shutdown => break,
                () = &mut notifying => break,
            };
            let connection = http.serve_connection(TokioIo::new(stream), service.clone());
            tokio::spawn(connections.watch(connection));
        }
        drop(listener);
        let _all_ended = tokio::time::timeout(timeout, connections.shutdown()).await;
        Ok(())
    }
}
