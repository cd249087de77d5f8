//! The sandbox as a server, with its notifications beside it.

use std::future::Future;
use std::io;

use jiff::Timestamp;
use lianlian_serve::Bounds;
use tokio::net::TcpListener;

use crate::Sandbox;

impl Sandbox {
    /// Serves on `listener`, and sends notifications, until `shutdown` comes to its end. Requests that
    /// are under way then are still answered, within the read timeout.
    ///
    /// # Errors
    /// The listener's, where its address can't be told, and that of the reports, where the last of them can't be
    /// written. A connection that can't be accepted doesn't end the server.
    pub async fn serve(
        self,
        listener: TcpListener,
        shutdown: impl Future<Output = ()> + Send + 'static,
    ) -> io::Result<()> {
        let is_loopback = listener.local_addr()?.ip().is_loopback();
        if !is_loopback && !self.0.notify_anywhere {
            self.0.notifier.confine();
        }
        let (router, timeout) = (self.router(), self.0.read_timeout);
        let sandbox = self.clone();
        let ended = async move {
            tokio::select! {
                () = shutdown => {}
                () = sandbox.notify() => {}
            }
            // The inspector's pages listen without end: shutting down waits for nobody who hears it.
            sandbox.0.live.end();
        };
        let served = lianlian_serve::serve(router, listener, Bounds::within(timeout), ended);
        tokio::join!(served, self.keep_reports());
        // With what was still answered while it ended.
        self.write_reports(Timestamp::UNIX_EPOCH).await
    }
}
