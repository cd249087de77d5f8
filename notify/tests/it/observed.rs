//! The signs of a notification for an observer: enough to find it, and no secret.

use std::sync::Mutex;

use lianlian::api::mpay::PaymentNotification;
use lianlian_notify::inbox::MemoryInbox;
use lianlian_notify::{Receiver, Told};
use lianlian_test_support::*;
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::fmt::MakeWriter as _;

use crate::told::{notification, signed};

fn receiver() -> Receiver<PaymentNotification> {
    let handler = |told: Told<PaymentNotification>| async move {
        match told.no_order.as_str() {
            "fails" => Err("the shop is closed".into()),
            _ => Ok(()),
        }
    };
    Receiver::new(merchant(), MemoryInbox::new(), handler)
}

#[tokio::test]
async fn spans_and_events_say_what_happened_without_secrets() {
    static LOG: Mutex<Vec<u8>> = Mutex::new(Vec::new());
    // For all threads: what one thread alone is told, another that comes first can switch off.
    tracing_subscriber::fmt()
        .with_max_level(LevelFilter::TRACE)
        .with_ansi(false)
        .with_writer(|| LOG.make_writer())
        .init();
    let secret = [
        ("card_no", "6222021001999991"),
        ("acct_name", "欧阳锋"),
        ("id_no", "11010519491231002X"),
    ];
    let receiver = receiver();
    for no_order in ["A1", "fails"] {
        receiver
            .handle(&http::HeaderMap::new(), notification(no_order, &secret))
            .await;
    }
    receiver
        .handle(
            &http::HeaderMap::new(),
            b"{\"card_no\":\"6222021001999991\"}".to_vec(),
        )
        .await;
    // Another end of A1, with a day that is none and a member of tomorrow's.
    let odd = format!(
        r#"{{"oid_partner":"{OID_PARTNER}","no_order":"A1","oid_paybill":"2026112300000001","money_order":"55.44",
            "result_pay":"FAILURE","settle_date":"canary-day","pay_type":"2","of_tomorrow":"canary-extra"}}"#
    );
    receiver.handle(&http::HeaderMap::new(), signed(&odd)).await;
    receiver
        .handle(
            &http::HeaderMap::new(),
            notification("A1", &[("money_order", "0.01")]),
        )
        .await;
    let log = String::from_utf8(LOG.lock().expect("unpoisoned").clone()).expect("UTF-8");
    for said in [
        "lianlian.notification",
        "outcome=\"delivered\"",
        "the shop is closed",
        "outcome=\"failed\"",
        "outcome=\"refused\" status=403",
        "lianlian explain",
        "order=\"A1\"",
        "another end of the same order was told before",
        "settle_date",
        "[\"of_tomorrow\"]",
        "outcome=\"other_amount\" status=409",
    ] {
        assert!(log.contains(said), "{said} is missing in:\n{log}");
    }
    let canaries = secret.map(|(_, canary)| canary);
    for canary in canaries.into_iter().chain(["canary-day", "canary-extra"]) {
        assert!(!log.contains(canary), "{canary} stands in:\n{log}");
    }
}

#[cfg(feature = "metrics")]
#[test]
fn figures() {
    use metrics_util::debugging::{DebugValue, DebuggingRecorder};
    let recorder = DebuggingRecorder::new();
    let figures = recorder.snapshotter();
    metrics::with_local_recorder(&recorder, || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        runtime.expect("a runtime").block_on(async {
            let receiver = receiver();
            receiver
                .handle(&http::HeaderMap::new(), notification("A1", &[]))
                .await;
            receiver
                .handle(&http::HeaderMap::new(), notification("fails", &[]))
                .await;
        });
    });
    let figures = figures.snapshot().into_vec();
    for (name, outcome) in [
        ("lianlian_notifications_total", "delivered"),
        ("lianlian_notifications_total", "failed"),
        ("lianlian_notification_handler_seconds", "succeeded"),
        ("lianlian_notification_handler_seconds", "failed"),
    ] {
        let found = figures.iter().find(|(key, ..)| {
            let mut labels = key.key().labels();
            key.key().name() == name && labels.any(|label| label.value() == outcome)
        });
        let (_, _, _, value) = found.unwrap_or_else(|| panic!("{name} of {outcome}"));
        match value {
            DebugValue::Counter(count) => assert_eq!(*count, 1),
            DebugValue::Histogram(times) => assert_eq!(times.len(), 1),
            DebugValue::Gauge(_) => panic!("{name} is no gauge"),
        }
    }
}
