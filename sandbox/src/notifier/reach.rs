//! The addresses that notifications may go to. Whoever reaches a sandbox chooses them by `notify_url`: one that
//! listens beyond this machine must not be a way into the network behind it.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

/// The reason for which a notification is not sent.
pub(super) const BEYOND: &str = "not sent: this sandbox listens beyond loopback, and notifies loopback alone unless it \
    is told otherwise";

/// The reach of notifications. Clones share it.
#[derive(Clone, Default)]
pub(super) struct Reach {
    is_loopback_alone: Arc<AtomicBool>,
}

impl Reach {
    /// From now on, loopback alone.
    pub fn confine(&self) {
        self.is_loopback_alone.store(true, Ordering::Relaxed);
    }

    pub fn allows(&self, address: IpAddr) -> bool {
        !self.is_loopback_alone.load(Ordering::Relaxed) || address.to_canonical().is_loopback()
    }
}

/// Names are looked up when a connection is made, and what they lead to is held to the same.
impl Resolve for Reach {
    fn resolve(&self, name: Name) -> Resolving {
        let reach = self.clone();
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let allowed = found.filter(|found| reach.allows(found.ip()));
            let allowed: Vec<SocketAddr> = allowed.collect();
            if allowed.is_empty() {
                return Err(io::Error::new(io::ErrorKind::PermissionDenied, BEYOND).into());
            }
            let addresses: Addrs = Box::new(allowed.into_iter());
            Ok(addresses)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loopback_alone_is_loopback_alone() {
        let address = |text: &str| -> IpAddr { text.parse().expect("an address") };
        let reach = Reach::default();
        assert!(reach.allows(address("10.0.0.1")));
        reach.confine();
        for inside in ["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"] {
            assert!(reach.allows(address(inside)), "{inside}");
        }
        for beyond in [
            "10.0.0.1",
            "169.254.169.254",
            "0.0.0.0",
            "::",
            "::ffff:10.0.0.1",
        ] {
            assert!(!reach.allows(address(beyond)), "{beyond}");
        }
    }
}
