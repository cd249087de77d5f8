//! The blocking client, from threads of its user's.

use lianlian::api::mpay::CardBindApplyResponse;
use lianlian::client::{CallError, blocking};
use lianlian_tests::*;

use lianlian_client_tests::{Peer, genuine};

type Apply = lianlian::api::mpay::CardBindApplyRequest;

fn peer() -> Peer {
    Peer::start(|_, received| {
        genuine::<Apply, _>(received, &CardBindApplyResponse::CodeSent(code_sent()))
    })
}

#[test]
fn several_threads_share_a_client() {
    let peer = peer();
    let client = blocking::Client::new(peer.client()).expect("a client");
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| client.call(&card_bind_apply()).expect("an answer"));
        }
    });
    assert_eq!(peer.requests(), 4);
}

#[tokio::test]
async fn on_an_async_thread_it_refuses_and_can_be_dropped() {
    let peer = peer();
    let client = blocking::Client::new(peer.client()).expect("a client");
    let error = client
        .call(&card_bind_apply())
        .expect_err("an async thread");
    assert!(matches!(error, CallError::InsideRuntime));
    assert_eq!(peer.requests(), 0);
    drop(client);
}
