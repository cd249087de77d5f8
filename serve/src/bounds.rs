//! The bounds on what clients may take.

use std::time::Duration;

/// Bounds on what clients may take of a server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// The longest time for the headers of a request, for a client to take an answer, and for ending the work
    /// under way when the server shuts down.
    pub timeout: Duration,
    /// The largest number of connections that are open at once: fewer than the files that a process may open,
    /// often 1,024, for the rest of the program needs some too.
    pub connections: u16,
    /// The age at which a connection takes no further request: the one under way is still answered, and the
    /// next one comes over a new connection.
    pub lifetime: Duration,
}

impl Bounds {
    /// The usual bounds, with this timeout: 512 connections, for a minute each.
    pub const fn within(timeout: Duration) -> Self {
        Self {
            timeout,
            connections: 512,
            lifetime: Duration::from_secs(60),
        }
    }

    pub(crate) fn places(self) -> usize {
        usize::from(self.connections)
    }
}
