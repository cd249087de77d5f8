//! The blocking client, from threads of its user's.

use lianlian_api::mpay::CardBindApplyResponse;
use lianlian_client::client::{CallError, blocking};
use lianlian_core::Effect;
use lianlian_test_support::*;

use crate::clients::HasClient as _;

type Apply = lianlian_api::mpay::CardBindApplyRequest;

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

#[test]
fn an_unsigned_refusal_is_told_whole() {
    let peer = Peer::start(|_, _| unsigned("1004", "商户请求参数[dt_order]非法。"));
    let client = blocking::Client::new(peer.client()).expect("a client");
    let error = client.call(&card_bind_apply()).expect_err("refused");
    assert_eq!(error.effect(), Effect::Refused);
    let refusal = error.refusal().expect("LianLian refused");
    assert!(!refusal.is_signed);
    assert_eq!(refusal.ret_msg, "商户请求参数[dt_order]非法。");
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
