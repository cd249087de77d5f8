//! One call: what comes back, and what is known of the order when nothing does.

use std::time::Duration;

use lianlian_api::mpay::CardBindApplyResponse;
use lianlian_client::client::{CallError, Client, TransportError};
use lianlian_core::{AcceptError, Effect};
use lianlian_test_support::*;

use crate::clients::HasClient as _;

type Apply = lianlian_api::mpay::CardBindApplyRequest;

fn sent(received: &Received) -> Act {
    genuine::<Apply, _>(received, &CardBindApplyResponse::CodeSent(code_sent()))
}

#[tokio::test]
async fn calls_share_a_connection() {
    let peer = Peer::start(|_, received| sent(received));
    let client = peer.client();
    for _ in 0..3 {
        let answer = client.call(&card_bind_apply()).await.expect("an answer");
        assert!(matches!(&*answer, CardBindApplyResponse::CodeSent(_)));
    }
    assert_eq!((peer.requests(), peer.connections()), (3, 1));
    let received = peer.received.lock().expect("unpoisoned")[0].clone();
    assert_eq!(received.path, "/v1/bankcardbind");
    let head = received.head.to_lowercase();
    assert!(
        head.contains("content-type: application/json;charset=utf-8\r\n"),
        "{head}"
    );
    assert!(head.contains("user-agent: lianlian-rust/"), "{head}");
}

/// The errors after which the order may exist; the request went out once, whatever came back.
#[tokio::test]
async fn an_unknown_outcome_is_called_one_and_nothing_is_sent_twice() {
    type Case = (fn() -> Act, fn(&CallError) -> bool);
    let cases: [Case; 7] = [
        (
            || Act::Hang(Duration::from_secs(4)),
            |error| matches!(error, CallError::Transport(TransportError::Timeout(_))),
        ),
        (
            || Act::Close,
            |error| matches!(error, CallError::Transport(TransportError::Broken(_))),
        ),
        (
            || Act::Half,
            |error| matches!(error, CallError::Transport(TransportError::Broken(_))),
        ),
        (
            || Act::Answer(502, b"<html>Bad gateway</html>".to_vec()),
            |error| {
                matches!(
                    error,
                    CallError::Accept(AcceptError::Status { status: 502 })
                )
            },
        ),
        (
            || Act::Answer(200, vec![b' '; (1 << 20) + 1]),
            |error| {
                matches!(
                    error,
                    CallError::Transport(TransportError::TooLong { most: 0x100000 })
                )
            },
        ),
        (
            || Act::Answer(200, br#"{"ret_code":"8888","ret_msg":"x"}"#.to_vec()),
            |error| matches!(error, CallError::Accept(AcceptError::Untrusted { .. })),
        ),
        (
            || Act::Answer(200, br#"{"ret_code":1001,"ret_msg":"x"}"#.to_vec()),
            |error| matches!(error, CallError::Accept(AcceptError::NoRetCode(_))),
        ),
    ];
    for (number, (act, expected)) in cases.into_iter().enumerate() {
        let peer = Peer::start(move |_, _| act());
        let error = peer
            .client()
            .call(&card_bind_apply())
            .await
            .expect_err("no answer");
        assert!(expected(&error), "case {number}: {error:?}");
        assert_eq!(error.effect(), Effect::Unknown, "case {number}");
        assert!(error.to_string().contains("query it before"), "{error}");
        assert_eq!(peer.requests(), 1, "case {number}");
    }
}

/// A connection that was kept alive may break just when the request has gone out.
#[tokio::test]
async fn a_kept_connection_that_breaks_sends_nothing_twice() {
    let peer = Peer::start(|number, received| match number {
        0 => sent(received),
        _ => Act::Close,
    });
    let client = peer.client();
    client.call(&card_bind_apply()).await.expect("an answer");
    let error = client
        .call(&card_bind_apply())
        .await
        .expect_err("no answer");
    assert_eq!(error.effect(), Effect::Unknown);
    assert_eq!((peer.requests(), peer.connections()), (2, 1));
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let elsewhere = Peer::start(|_, received| sent(received));
    let url = format!("http://{}/v1/bankcardbind", elsewhere.address);
    let peer = Peer::start(move |_, _| Act::Redirect(url.clone()));
    let error = peer
        .client()
        .call(&card_bind_apply())
        .await
        .expect_err("no answer");
    assert!(matches!(
        error,
        CallError::Accept(AcceptError::Status { status: 307 })
    ));
    assert_eq!(elsewhere.requests(), 0);
}

#[tokio::test]
async fn without_a_connection_nothing_was_sent() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}", free.local_addr().expect("bound"));
    drop(free);
    let client = Client::new(merchant_at(&url)).expect("a client");
    let error = client
        .call(&card_bind_apply())
        .await
        .expect_err("nobody there");
    assert!(matches!(
        error,
        CallError::Transport(TransportError::Connect(_))
    ));
    assert_eq!(error.effect(), Effect::NothingSent);
}

#[tokio::test]
async fn a_wrong_request_is_not_sent() {
    let peer = Peer::start(|_, received| sent(received));
    let mut request = card_bind_apply();
    request.user_id = "x".repeat(33);
    let error = peer.client().call(&request).await.expect_err("too long");
    assert!(matches!(error, CallError::Prepare(_)));
    assert_eq!((error.effect(), peer.requests()), (Effect::NothingSent, 0));
}

#[tokio::test]
async fn a_host_of_its_own_goes_elsewhere() {
    let here = Peer::start(|_, received| sent(received));
    let there = Peer::start(|_, received| sent(received));
    let environment = lianlian_core::Environment::at(&format!("http://{}", here.address))
        .and_then(|all| {
            all.with_host(
                "mpayapi.lianlianpay.com",
                &format!("http://{}", there.address),
            )
        })
        .expect("URLs");
    let merchant = lianlian_core::Merchant::builder()
        .oid_partner(OID_PARTNER)
        .signer(MERCHANT_KEY.clone())
        .platform_keys(vec![PLATFORM_KEY.public_key()])
        .environment(environment)
        .build()
        .expect("right settings");
    let client = Client::new(merchant).expect("a client");
    client.call(&card_bind_apply()).await.expect("an answer");
    assert_eq!((here.requests(), there.requests()), (0, 1));
}
