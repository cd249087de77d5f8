//! Notifications are compared with the orders before the handler runs.

use http::StatusCode;
use lianlian::api::mpay::PaymentNotification;
use lianlian::field::Amount;
use lianlian_notify::inbox::{Inbox as _, MemoryInbox};
use lianlian_notify::{Expected, Receiver, Reply, Told, Unexpected};
use lianlian_test_support::*;
use std::sync::Arc;
use std::time::Duration;

use crate::told::{Deliveries, notification};

fn amount(text: &str) -> Amount {
    text.parse().expect("an amount")
}

/// The shop's orders.
fn order(number: &str) -> Option<Expected> {
    match number {
        "A1" => Some(Expected::new("mpay", amount("7.00"))),
        "ours" => Some(Expected::new("mpay", amount("7.00")).of_merchant(OID_PARTNER)),
        "theirs" => Some(Expected::new("mpay", amount("7.00")).of_merchant("201304121000001006")),
        "paid out" => Some(Expected::new("instant_payment", amount("7.00"))),
        _ => None,
    }
}

/// A receiver that compares, what it has delivered, and its inbox.
fn receiver() -> (Receiver<PaymentNotification>, Deliveries, Arc<MemoryInbox>) {
    let (deliveries, inbox) = (Deliveries::default(), Arc::new(MemoryInbox::new()));
    let counted = deliveries.clone();
    let handler = move |told: Told<PaymentNotification>| {
        counted.add(&told.no_order);
        async { Ok(()) }
    };
    let orders = |number: String| async move {
        match number.as_str() {
            "no database" => Err("the shop's database is away".into()),
            "panics" => panic!("the shop burns"),
            number => Ok(order(number)),
        }
    };
    let receiver = Receiver::new(merchant(), Arc::clone(&inbox), handler).expecting(orders);
    (receiver, deliveries, inbox)
}

fn told(number: &str, money_order: &str) -> Vec<u8> {
    notification(number, &[("money_order", money_order)])
}

#[tokio::test]
async fn what_was_ordered_is_delivered() {
    let (receiver, deliveries, _) = receiver();
    for number in ["A1", "ours"] {
        let reply = receiver
            .handle(&http::HeaderMap::new(), told(number, "7.00"))
            .await;
        assert!(matches!(reply, Reply::Delivered), "{reply:?}");
        let reply = receiver
            .handle(&http::HeaderMap::new(), told(number, "7.00"))
            .await;
        assert!(matches!(reply, Reply::Repeated), "{reply:?}");
        assert_eq!(deliveries.of(number), 1);
    }
}

/// Nothing of it comes as far as the handler or the inbox, so that the right one is still delivered.
#[tokio::test]
async fn what_was_not_ordered_is_neither_delivered_nor_acknowledged() {
    let (receiver, deliveries, inbox) = receiver();
    for (number, money_order, expected) in [
        ("nobody's", "7.00", Unexpected::NoSuchOrder),
        ("A1", "7.01", Unexpected::OtherAmount),
        ("theirs", "7.00", Unexpected::OtherMerchant),
        ("paid out", "7.00", Unexpected::OtherProduct),
    ] {
        let reply = receiver
            .handle(&http::HeaderMap::new(), told(number, money_order))
            .await;
        assert!(
            matches!(reply, Reply::Unexpected(unexpected) if unexpected == expected),
            "{number}: {reply:?}"
        );
        assert!(!reply.is_acknowledgement());
        assert_eq!(
            reply.into_response::<PaymentNotification>().status(),
            StatusCode::CONFLICT
        );
        assert_eq!(deliveries.of(number), 0);
    }
    let open = inbox.open_since(Duration::ZERO).await.expect("in memory");
    assert_eq!(open, []);
    let reply = receiver
        .handle(&http::HeaderMap::new(), told("A1", "7.00"))
        .await;
    assert!(matches!(reply, Reply::Delivered), "{reply:?}");
}

#[tokio::test]
async fn orders_that_cannot_be_looked_up_are_asked_after_again() {
    let (receiver, deliveries, _) = receiver();
    let reply = receiver
        .handle(&http::HeaderMap::new(), told("no database", "7.00"))
        .await;
    assert!(matches!(reply, Reply::OrdersFailed), "{reply:?}");
    let status = reply.into_response::<PaymentNotification>().status();
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    let reply = receiver
        .handle(&http::HeaderMap::new(), told("panics", "7.00"))
        .await;
    assert!(matches!(reply, Reply::Failed), "{reply:?}");
    assert_eq!(deliveries.of("no database") + deliveries.of("panics"), 0);
}

/// A lookup that takes longer than the limit is answered in time, and goes on.
#[tokio::test]
async fn a_slow_lookup_is_no_acknowledgement() {
    let orders = |_| async {
        tokio::time::sleep(Duration::from_secs(60)).await;
        Ok(None)
    };
    let handler = |_: Told<PaymentNotification>| async { Ok(()) };
    let receiver = Receiver::new(merchant(), MemoryInbox::new(), handler)
        .expecting(orders)
        .limit(Duration::from_millis(50));
    let reply = receiver
        .handle(&http::HeaderMap::new(), told("A1", "7.00"))
        .await;
    assert!(matches!(reply, Reply::UnderWay), "{reply:?}");
}
