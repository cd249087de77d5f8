//! Calls of the second generation, whose answers are signed in their headers.

use lianlian_api::accp_trade::{TradeCreateRequest, TradeCreateResponse};
use lianlian_core::Effect;
use lianlian_core::example::{self, Extent};
use lianlian_test_support::*;

use crate::clients::HasClient as _;

fn trade() -> TradeCreateRequest {
    example::request(Extent::Required).expect("examples")
}

#[tokio::test]
async fn an_answer_is_believed_by_its_headers() {
    let peer = Peer::start(|_, received| {
        let answer = example::answer(&trade(), "0000", Extent::All).expect("examples");
        genuine::<TradeCreateRequest, TradeCreateResponse>(received, &answer)
    });
    let answer = peer.client().call(&trade()).await.expect("genuine");
    let TradeCreateResponse::Created(created) = &*answer;
    assert_eq!(created.txn_seqno, trade().order_info.txn_seqno);
}

/// A code that may speak of the order is sure where it is signed.
#[tokio::test]
async fn a_refusal_is_believed_by_its_headers() {
    let peer = Peer::start(|_, received| declined::<TradeCreateRequest>(received, "3018"));
    let error = peer.client().call(&trade()).await.expect_err("refused");
    assert!(error.refusal().is_some_and(|refusal| refusal.is_signed));
}

/// Its body alone proves nothing.
#[tokio::test]
async fn an_answer_without_its_headers_is_not_believed() {
    let peer = Peer::start(|_, received| {
        let answer = example::answer(&trade(), "0000", Extent::All).expect("examples");
        match genuine::<TradeCreateRequest, TradeCreateResponse>(received, &answer) {
            Act::Respond(response) => Act::Answer(200, response.into_body()),
            other => other,
        }
    });
    let error = peer.client().call(&trade()).await.expect_err("unsigned");
    assert_eq!(error.effect(), Effect::Unknown);
    assert!(error.to_string().contains("no signature"), "{error}");
}
