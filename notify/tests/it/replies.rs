//! The answer to each notification, and the number of handler runs.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use http::StatusCode;
use lianlian::api::mpay::PaymentNotification;
use lianlian::notification::NotificationError;
use lianlian_notify::inbox::{Inbox, MemoryInbox};
use lianlian_notify::{Handler, Receiver, Refusal, Reply, Told};
use lianlian_test_support::*;
use proptest::prelude::*;
use tokio::sync::Semaphore;

use crate::told::{Deliveries, notification};

type Payment = Told<PaymentNotification>;

fn receiver(handler: impl Handler<PaymentNotification>) -> Receiver<PaymentNotification> {
    Receiver::new(merchant(), MemoryInbox::new(), handler)
}

fn counting(deliveries: &Deliveries) -> impl Handler<PaymentNotification> + use<> {
    let deliveries = deliveries.clone();
    move |told: Payment| {
        deliveries.add(&told.no_order);
        async { Ok(()) }
    }
}

#[tokio::test]
async fn once_and_acknowledged_again() {
    let deliveries = Deliveries::default();
    let receiver = receiver(counting(&deliveries));
    let body = notification("A1", &[]);
    let first = receiver.handle(&http::HeaderMap::new(), body.clone()).await;
    assert!(matches!(first, Reply::Delivered), "{first:?}");
    let answer = first.into_response::<PaymentNotification>();
    assert_eq!(answer.status(), StatusCode::OK);
    assert_eq!(
        answer.body(),
        r#"{"ret_code":"0000","ret_msg":"交易成功"}"#.as_bytes()
    );
    for _ in 0..3 {
        assert!(matches!(
            receiver.handle(&http::HeaderMap::new(), body.clone()).await,
            Reply::Repeated
        ));
    }
    // Signed anew, it tells the same.
    assert!(matches!(
        receiver
            .handle(&http::HeaderMap::new(), notification("A1", &[]))
            .await,
        Reply::Repeated
    ));
    assert!(matches!(
        receiver
            .handle(&http::HeaderMap::new(), notification("A2", &[]))
            .await,
        Reply::Delivered
    ));
    assert_eq!((deliveries.of("A1"), deliveries.of("A2")), (1, 1));
}

#[tokio::test]
async fn what_is_not_believed_is_not_delivered() {
    let deliveries = Deliveries::default();
    let receiver = receiver(counting(&deliveries));
    let right = String::from_utf8(notification("A1", &[])).expect("UTF-8");
    let cases = [
        (right.replace("A1", "A2"), StatusCode::FORBIDDEN),
        (
            right.replace(OID_PARTNER, "201304121000001006"),
            StatusCode::FORBIDDEN,
        ),
        ("{}".to_owned(), StatusCode::FORBIDDEN),
        ("no JSON".to_owned(), StatusCode::BAD_REQUEST),
    ];
    for (body, status) in cases {
        let reply = receiver
            .handle(&http::HeaderMap::new(), body.into_bytes())
            .await;
        assert!(matches!(reply, Reply::Refused(_)), "{reply:?}");
        assert!(!reply.is_acknowledgement());
        assert_eq!(
            reply.into_response::<PaymentNotification>().status(),
            status
        );
    }
    let mut other = notification("A1", &[]);
    other.clear();
    let reply = receiver.handle(&http::HeaderMap::new(), other).await;
    assert!(matches!(
        reply,
        Reply::Refused(NotificationError::Unreadable(_))
    ));
    assert_eq!(deliveries.of("A1") + deliveries.of("A2"), 0);
}

/// The same result of the same order with another amount: nobody delivers that.
#[tokio::test]
async fn another_amount_is_reported() {
    let deliveries = Deliveries::default();
    let receiver = receiver(counting(&deliveries));
    receiver
        .handle(
            &http::HeaderMap::new(),
            notification("A1", &[("money_order", "1.00")]),
        )
        .await;
    let reply = receiver
        .handle(
            &http::HeaderMap::new(),
            notification("A1", &[("money_order", "9.00")]),
        )
        .await;
    assert!(matches!(reply, Reply::OtherAmount));
    assert_eq!(
        reply.into_response::<PaymentNotification>().status(),
        StatusCode::CONFLICT
    );
    assert_eq!(deliveries.of("A1"), 1);
}

/// The reason of a refusal stays on this side; a signature that is wrong can be explained.
#[tokio::test]
async fn a_refusal_says_why_and_no_acknowledgement_does() {
    let receiver = receiver(counting(&Deliveries::default()));
    let accepted = receiver
        .handle(&http::HeaderMap::new(), notification("A1", &[]))
        .await;
    assert_eq!(
        accepted
            .into_response::<PaymentNotification>()
            .extensions()
            .get::<Refusal>(),
        None
    );
    let forged = String::from_utf8(notification("A1", &[])).expect("UTF-8");
    let forged = receiver
        .handle(&http::HeaderMap::new(), forged.replace("A1", "A2"))
        .await;
    let answer = forged.into_response::<PaymentNotification>();
    let refusal = answer.extensions().get::<Refusal>().expect("a refusal");
    assert!(refusal.why.contains("signature"), "{refusal:?}");
    let hint = refusal.hint.unwrap_or_default();
    assert!(hint.contains("lianlian explain"), "{refusal:?}");
    assert_eq!(
        answer.body(),
        br#"{"ret_code":"9999","ret_msg":"refused"}"#,
        "LianLian sees nothing of it"
    );
}

#[tokio::test]
async fn what_fails_or_panics_comes_again_under_the_same_key() {
    let tries = Arc::new(AtomicUsize::new(0));
    let keys = Arc::new(std::sync::Mutex::new(Vec::new()));
    let (counted, kept) = (Arc::clone(&tries), Arc::clone(&keys));
    let receiver = receiver(move |told: Payment| {
        kept.lock().expect("unpoisoned").push(told.key.clone());
        let number = counted.fetch_add(1, Ordering::SeqCst);
        async move {
            match number {
                0 => Err("the shop is closed".into()),
                1 => panic!("the shop burns"),
                _ => Ok(()),
            }
        }
    });
    let body = notification("A1", &[]);
    for _ in 0..2 {
        let reply = receiver.handle(&http::HeaderMap::new(), body.clone()).await;
        assert!(matches!(reply, Reply::Failed), "{reply:?}");
        assert_eq!(
            reply.into_response::<PaymentNotification>().status(),
            StatusCode::INTERNAL_SERVER_ERROR
        );
    }
    assert!(matches!(
        receiver.handle(&http::HeaderMap::new(), body.clone()).await,
        Reply::Delivered
    ));
    assert!(matches!(
        receiver.handle(&http::HeaderMap::new(), body).await,
        Reply::Repeated
    ));
    let keys = keys.lock().expect("unpoisoned").clone();
    assert_eq!(keys.len(), 3);
    assert!(keys.iter().all(|key| *key == keys[0] && key.len() == 64));
}

/// Too late for LianLian, and still done once.
#[tokio::test]
async fn a_slow_handler_goes_on() {
    let (deliveries, go) = (Deliveries::default(), Arc::new(Semaphore::new(0)));
    let (counted, waits) = (deliveries.clone(), Arc::clone(&go));
    let receiver = receiver(move |told: Payment| {
        let (deliveries, waits) = (counted.clone(), Arc::clone(&waits));
        async move {
            waits.acquire().await.expect("open").forget();
            deliveries.add(&told.no_order);
            Ok(())
        }
    })
    .limit(Duration::from_millis(200));
    let body = notification("A1", &[]);
    for _ in 0..2 {
        let reply = receiver.handle(&http::HeaderMap::new(), body.clone()).await;
        assert!(matches!(reply, Reply::UnderWay), "{reply:?}");
        assert_eq!(
            reply.into_response::<PaymentNotification>().status(),
            StatusCode::SERVICE_UNAVAILABLE
        );
    }
    go.add_permits(1);
    let again = receiver
        .limit(Duration::from_secs(4))
        .handle(&http::HeaderMap::new(), body)
        .await;
    assert!(matches!(again, Reply::Repeated), "{again:?}");
    assert_eq!(deliveries.of("A1"), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_at_once_one_is_delivered_and_all_are_acknowledged() {
    let deliveries = Deliveries::default();
    let counted = deliveries.clone();
    let receiver = receiver(move |told: Payment| {
        let deliveries = counted.clone();
        async move {
            tokio::time::sleep(Duration::from_millis(100)).await;
            deliveries.add(&told.no_order);
            Ok(())
        }
    });
    let body = notification("A1", &[]);
    let all: Vec<_> = (0..40)
        .map(|_| {
            let (receiver, body) = (receiver.clone(), body.clone());
            tokio::spawn(async move { receiver.handle(&http::HeaderMap::new(), body).await })
        })
        .collect();
    let mut delivered = 0;
    for reply in all {
        let reply = reply.await.expect("no panic");
        assert!(reply.is_acknowledgement(), "{reply:?}");
        delivered += usize::from(matches!(reply, Reply::Delivered));
    }
    assert_eq!((delivered, deliveries.of("A1")), (1, 1));
}

/// An event between two sendings.
#[derive(Debug, Clone, Copy)]
enum Step {
    Succeeds,
    Fails,
    Panics,
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    /// However often it comes and whatever happens: never again after it was dealt with.
    #[test]
    fn never_after_success(steps in prop::collection::vec(
        prop_oneof![Just(Step::Succeeds), Just(Step::Fails), Just(Step::Panics)], 1..8,
    )) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let at = Arc::new(AtomicUsize::new(0));
            let runs = Arc::new(std::sync::Mutex::new(Vec::new()));
            let (place, log, plan) = (Arc::clone(&at), Arc::clone(&runs), steps.clone());
            let receiver = receiver(move |_: Payment| {
                let step = plan[place.load(Ordering::SeqCst)];
                log.lock().expect("unpoisoned").push(step);
                async move {
                    match step {
                        Step::Succeeds => Ok(()),
                        Step::Fails => Err("no".into()),
                        Step::Panics => panic!("no"),
                    }
                }
            });
            let body = notification("A1", &[]);
            let first = steps.iter().position(|step| matches!(step, Step::Succeeds));
            for number in 0..steps.len() {
                at.store(number, Ordering::SeqCst);
                let acknowledged = receiver.handle(&http::HeaderMap::new(), body.clone()).await.is_acknowledgement();
                prop_assert_eq!(acknowledged, first.is_some_and(|first| number >= first));
            }
            let runs = runs.lock().expect("unpoisoned").len();
            prop_assert_eq!(runs, first.map_or(steps.len(), |first| first + 1));
            Ok(())
        })?;
    }
}

#[tokio::test]
async fn debug_shows_no_secret() {
    let receiver = receiver(counting(&Deliveries::default()));
    let shown = format!("{receiver:?}");
    assert!(
        shown.contains("PaymentNotification") && !shown.contains("BEGIN"),
        "{shown}"
    );
    let inbox = MemoryInbox::new();
    assert_eq!(
        inbox.open_since(Duration::ZERO).await.expect("in memory"),
        []
    );
}
