//! The environment's proxy: used for TLS, never for plain http. A process of its own has its own
//! environment.

use std::process::Command;

use lianlian_client::client::{CallError, Client, TransportError};
use lianlian_test_support::*;

/// The work of the other process: one call to the URL that the environment names.
#[tokio::test]
#[ignore = "runs in a process of its own"]
async fn one_call() {
    let url = std::env::var("CALL_URL").expect("a URL");
    let client = Client::new(merchant_at(&url)).expect("a client");
    let error = client
        .call(&card_bind_apply())
        .await
        .expect_err("no answer");
    let sent = !matches!(error, CallError::Transport(TransportError::Connect(_)));
    println!("sent: {sent}");
}

fn call(url: &str, proxy: &Peer) -> String {
    let output = Command::new(std::env::current_exe().expect("this program"))
        .args(["--exact", "proxy::one_call", "--ignored", "--nocapture"])
        .env("CALL_URL", url)
        .env("HTTPS_PROXY", format!("http://{}", proxy.address))
        .env("HTTP_PROXY", format!("http://{}", proxy.address))
        .env_remove("NO_PROXY")
        .env_remove("no_proxy")
        .output()
        .expect("it runs");
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
fn tls_goes_through_it_unopened() {
    let proxy = Peer::start(|_, _| Act::Answer(503, Vec::new()));
    let said = call("https://lianlian.example", &proxy);
    assert!(said.contains("sent: false"), "{said}");
    let received = proxy.received.lock().expect("unpoisoned").clone();
    let heads: Vec<_> = received
        .iter()
        .map(|received| received.head.as_str())
        .collect();
    assert_eq!(heads.len(), 1, "{heads:?}");
    assert!(
        heads[0].starts_with("CONNECT lianlian.example:443 "),
        "{heads:?}"
    );
    assert!(received[0].body.is_empty());
}

#[test]
fn plain_http_stays_on_this_machine() {
    let proxy = Peer::start(|_, _| Act::Close);
    let peer = Peer::start(|_, _| Act::Close);
    let said = call(&format!("http://{}", peer.address), &proxy);
    assert!(said.contains("sent: true"), "{said}");
    assert_eq!((proxy.requests(), peer.requests()), (0, 1));
}
