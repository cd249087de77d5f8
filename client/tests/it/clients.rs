//! Clients of a server on this machine.

use std::time::Duration;

use lianlian_client::client::Client;
use lianlian_core::sign::Signer;
use lianlian_core::{Environment, Merchant};
use lianlian_test_support::*;

/// A server of which there is a client.
pub trait HasClient {
    /// A client with short deadlines.
    fn client(&self) -> Client;
}

impl HasClient for Peer {
    fn client(&self) -> Client {
        Client::builder()
            .merchant(self.merchant())
            .timeout(Duration::from_millis(1500))
            .build()
            .expect("a client")
    }
}

/// A client whose requests go to this server, and are signed elsewhere than in memory.
pub fn signing_client(peer: &Peer, signer: impl Signer + 'static, timeout: Duration) -> Client {
    let merchant = Merchant::builder()
        .oid_partner(OID_PARTNER)
        .signer(signer)
        .platform_keys(vec![PLATFORM_KEY.public_key()])
        .environment(Environment::at(&format!("http://{}", peer.address)).expect("a URL"))
        .build()
        .expect("right settings");
    let client = Client::builder().merchant(merchant).timeout(timeout);
    client.build().expect("a client")
}
