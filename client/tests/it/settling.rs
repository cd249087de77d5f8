//! Settling: only queries are sent, until it is known what became of the order.

use std::time::{Duration, Instant};

use lianlian_api::codes::PaymentResult;
use lianlian_api::mpay::{
    PaymentApplyRequest, PaymentQueryFound, PaymentQueryRequest, PaymentQueryResponse,
};
use lianlian_client::client::{CallError, LastWord, Patience, SettleError, TransportError};
use lianlian_core::example::{self, Extent};
use lianlian_core::field::Open;
use lianlian_core::sign::{SignError, SignType, Signer};
use lianlian_core::{Order as _, OrderState};
use lianlian_test_support::MERCHANT_KEY;

use crate::clients::{HasClient as _, signing_client};
use lianlian_test_support::{Act, Peer, Received, declined, genuine, merchant_of, unsigned};

fn order() -> PaymentApplyRequest {
    example::request(Extent::Required).expect("examples")
}

fn found(received: &Received, result: Open<PaymentResult>) -> Act {
    let order = order();
    let found = PaymentQueryFound::builder()
        .no_order(order.no_order)
        .dt_order(order.dt_order)
        .oid_paybill("2018082971158876")
        .money_order(order.money_order)
        .result_pay(result)
        .build();
    genuine::<PaymentQueryRequest, _>(received, &PaymentQueryResponse::Found(found))
}

fn quickly(deadline: u64) -> Patience {
    Patience {
        deadline: Duration::from_millis(deadline),
        shortest: Duration::from_millis(10),
        longest: Duration::from_millis(40),
    }
}

#[tokio::test]
async fn asks_until_it_is_known() {
    let peer = Peer::start(|number, received| match number {
        0 => Act::Close,
        1 => Act::Answer(503, Vec::new()),
        2 => declined::<PaymentQueryRequest>(received, "8901"),
        3 => Act::Answer(
            200,
            br#"{"ret_code":"0000","result_pay":"SUCCESS"}"#.to_vec(),
        ),
        4 => found(received, PaymentResult::Processing.into()),
        5 => found(received, Open::Unknown("LATER".to_owned())),
        _ => found(received, PaymentResult::Success.into()),
    });
    let settled = peer
        .client()
        .settle(&order(), quickly(10_000))
        .await
        .expect("settled");
    assert_eq!(settled.state, OrderState::Succeeded);
    let PaymentQueryResponse::Found(found) = &*settled.answer;
    assert_eq!(found.no_order, order().no_order);
    assert_eq!(peer.requests(), 7);
    let paths = peer.received.lock().expect("unpoisoned").clone();
    assert!(
        paths
            .iter()
            .all(|received| received.path == "/orderquery.htm")
    );
}

#[tokio::test]
async fn each_final_state_ends_it() {
    for (result, state) in [
        (PaymentResult::Failed, OrderState::Failed),
        (PaymentResult::Refunded, OrderState::Returned),
        (PaymentResult::ToConfirm, OrderState::ToConfirm),
    ] {
        let peer = Peer::start(move |_, received| found(received, result.into()));
        let settled = peer
            .client()
            .settle(&order(), quickly(5_000))
            .await
            .expect("settled");
        assert_eq!((settled.state, peer.requests()), (state, 1));
    }
}

#[tokio::test]
async fn patience_ends() {
    let peer = Peer::start(|_, received| found(received, PaymentResult::Waiting.into()));
    let error = peer
        .client()
        .settle(&order(), quickly(400))
        .await
        .expect_err("pending");
    let SettleError::Deadline { queries, last, .. } = &error else {
        panic!("{error:?}");
    };
    assert!((3..=40).contains(queries), "{queries}");
    assert!(matches!(last, LastWord::State(OrderState::Pending)));
    assert!(
        error
            .to_string()
            .contains("never send it under another number"),
        "{error}"
    );
}

/// The deadline holds even while a query hangs.
#[tokio::test]
async fn patience_ends_in_the_middle_of_a_query() {
    let peer = Peer::start(|_, _| Act::Hang(Duration::from_secs(5)));
    let begun = Instant::now();
    let error = peer
        .client()
        .settle(&order(), quickly(300))
        .await
        .expect_err("no answer");
    assert!(
        begun.elapsed() < Duration::from_millis(1400),
        "{:?}",
        begun.elapsed()
    );
    assert!(matches!(
        error,
        SettleError::Deadline {
            last: LastWord::Nothing,
            ..
        }
    ));
}

#[tokio::test]
async fn what_asking_again_does_not_mend_is_said_at_once() {
    let peer = Peer::start(|_, received| declined::<PaymentQueryRequest>(received, "3001"));
    let error = peer
        .client()
        .settle(&order(), quickly(5_000))
        .await
        .expect_err("refused");
    assert!(
        matches!(error, SettleError::Query(CallError::Accept(_))),
        "{error:?}"
    );
    assert_eq!(peer.requests(), 1);
}

/// Signed or not: LianLian has no such order, or not yet.
#[tokio::test]
async fn an_order_that_is_not_there_is_told_once_patience_is_over() {
    let unsigned_peer = Peer::start(|_, _| unsigned("8901", "没有记录"));
    let signed_peer = Peer::start(|_, received| declined::<PaymentQueryRequest>(received, "8901"));
    for (peer, is_signed) in [(unsigned_peer, false), (signed_peer, true)] {
        let error = peer
            .client()
            .settle(&order(), quickly(3_000))
            .await
            .expect_err("not there");
        let SettleError::NotFound {
            queries,
            ret_code,
            ret_msg,
            signed,
            ..
        } = &error
        else {
            panic!("{error:?}");
        };
        assert_eq!(
            (ret_code.as_str(), ret_msg.as_str(), *signed),
            ("8901", "没有记录", is_signed)
        );
        assert!(*queries > 2 && peer.requests() >= 3, "{queries}");
        let says = error.to_string();
        assert!(
            says.contains("only under the same number") && says.contains("half an hour"),
            "{says}"
        );
    }
}

#[tokio::test]
async fn an_order_that_comes_late_is_found() {
    let peer = Peer::start(|number, received| match number {
        0..3 => unsigned("8901", "没有记录"),
        _ => found(received, PaymentResult::Success.into()),
    });
    let settled = peer
        .client()
        .settle(&order(), quickly(10_000))
        .await
        .expect("settled");
    assert_eq!((settled.state, peer.requests()), (OrderState::Succeeded, 4));
}

/// A wrong signature, an unknown merchant, a missing permission: asking again changes nothing.
#[tokio::test]
async fn an_unsigned_refusal_at_the_gate_ends_it_at_once() {
    for code in ["1001", "3001", "1008", "1009"] {
        let peer = Peer::start(move |_, _| unsigned(code, "x"));
        let error = peer
            .client()
            .settle(&order(), quickly(5_000))
            .await
            .expect_err("refused");
        let SettleError::Query(error) = &error else {
            panic!("{error:?}");
        };
        let refusal = error.refusal().expect("a refusal");
        assert_eq!(
            (refusal.ret_code.as_str(), refusal.is_signed),
            (code, false)
        );
        assert_eq!(peer.requests(), 1);
    }
    // What is no refusal at the gate may pass by itself.
    let peer = Peer::start(|number, received| match number {
        0 => unsigned("9999", "x"),
        1 => unsigned("6001", "x"),
        _ => found(received, PaymentResult::Success.into()),
    });
    let settled = peer
        .client()
        .settle(&order(), quickly(10_000))
        .await
        .expect("settled");
    assert_eq!((settled.state, peer.requests()), (OrderState::Succeeded, 3));
}

/// Whoever sits behind a TLS that ends elsewhere could end the asking.
#[tokio::test]
async fn a_strict_merchant_believes_no_unsigned_refusal() {
    let peer = Peer::start(|number, received| match number {
        0 => unsigned("1001", "x"),
        _ => found(received, PaymentResult::Success.into()),
    });
    let merchant = merchant_of(&format!("http://{}", peer.address), true);
    let client = lianlian_client::client::Client::new(merchant).expect("a client");
    let settled = client
        .settle(&order(), quickly(10_000))
        .await
        .expect("settled");
    assert_eq!((settled.state, peer.requests()), (OrderState::Succeeded, 2));
}

#[tokio::test]
async fn a_server_that_is_away_is_asked_again() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}", free.local_addr().expect("bound"));
    drop(free);
    let client = lianlian_client::client::Client::new(lianlian_test_support::merchant_at(&url))
        .expect("a client");
    let error = client
        .settle(&order(), quickly(200))
        .await
        .expect_err("nobody there");
    let SettleError::Deadline { queries, last, .. } = error else {
        panic!("{error:?}");
    };
    assert!(queries > 2, "{queries}");
    assert!(matches!(
        last,
        LastWord::Error(CallError::Transport(TransportError::Connect(_)))
    ));
}

/// Pauses grow, and would end the asking long before the deadline.
#[tokio::test]
async fn the_last_query_comes_shortly_before_the_deadline() {
    let begun = Instant::now();
    let peer = Peer::start(move |_, received| {
        let is_late = begun.elapsed() > Duration::from_secs(2);
        let waiting = PaymentResult::Waiting;
        let result = if is_late {
            PaymentResult::Success
        } else {
            waiting
        };
        found(received, result.into())
    });
    let patience = Patience {
        deadline: Duration::from_secs(3),
        shortest: Duration::from_millis(600),
        longest: Duration::from_secs(60),
    };
    let settled = peer.client().settle(&order(), patience).await;
    assert_eq!(settled.expect("settled").state, OrderState::Succeeded);
}

/// However long patience is, there is an end to what a clock can count.
#[tokio::test]
async fn endless_patience() {
    let peer = Peer::start(|number, received| match number {
        0 => Act::Close,
        _ => found(received, PaymentResult::Success.into()),
    });
    let patience = Patience {
        deadline: Duration::MAX,
        ..quickly(0)
    };
    let settled = peer.client().settle(&order(), patience).await;
    assert_eq!(settled.expect("settled").state, OrderState::Succeeded);
}

/// A device that is busy once says nothing of the query.
#[tokio::test]
async fn a_signer_that_is_away_is_asked_again() {
    struct Busy(std::sync::atomic::AtomicBool);
    impl Signer for Busy {
        fn sign(&self, sign_type: SignType, message: &[u8]) -> Result<Vec<u8>, SignError> {
            match self.0.swap(false, std::sync::atomic::Ordering::SeqCst) {
                true => Err(SignError::Unavailable),
                false => MERCHANT_KEY.sign(sign_type, message),
            }
        }
    }
    let peer = Peer::start(|_, received| found(received, PaymentResult::Success.into()));
    let client = signing_client(&peer, Busy(true.into()), Duration::from_secs(5));
    let settled = client.settle(&order(), quickly(5_000)).await;
    assert_eq!(settled.expect("settled").state, OrderState::Succeeded);
    assert_eq!(peer.requests(), 1);
}

/// The query names the order by what the table says, in every product.
#[test]
fn orders_know_their_queries() {
    let query = order().query();
    assert_eq!(query.no_order.as_ref(), Some(&order().no_order));
    assert_eq!(query.dt_order, Some(order().dt_order));

    let refund: lianlian_api::refund::RefundApplyRequest =
        example::request(Extent::Required).expect("examples");
    let query = refund.query();
    assert_eq!(
        (query.no_refund, query.dt_refund),
        (Some(refund.no_refund), Some(refund.dt_refund))
    );
}
