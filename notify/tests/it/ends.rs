//! Repetitions that tell more, and orders that end twice.

use std::sync::{Arc, Mutex};

use lianlian::api::{instant_payment, mpay};
use lianlian::field::Amount;
use lianlian::notification::{NotificationMessage, OrderNotification};
use lianlian::sign::PublicKey;
use lianlian::{Environment, Merchant, OrderState};
use lianlian_notify::inbox::{Inbox, MemoryInbox};
use lianlian_notify::{Handler, Receiver, Reply, Told};
use lianlian_test_support::*;

use crate::told::signed;

/// Deliveries: how the order went, whether that contradicts, and the key.
#[derive(Clone, Default)]
struct Delivered(Arc<Mutex<Vec<(OrderState, bool, String)>>>);

impl Delivered {
    fn handler<N: NotificationMessage + OrderNotification + Send + Sync + 'static>(
        &self,
    ) -> impl Handler<N> + use<N> {
        let all = Arc::clone(&self.0);
        move |told: Told<N>| {
            let delivered = (told.state(), told.contradicts, told.key.clone());
            all.lock().expect("unpoisoned").push(delivered);
            async { Ok(()) }
        }
    }

    fn all(&self) -> Vec<(OrderState, bool)> {
        let all = self.0.lock().expect("unpoisoned");
        all.iter()
            .map(|(state, contradicts, _)| (*state, *contradicts))
            .collect()
    }

    fn keys(&self) -> Vec<String> {
        let all = self.0.lock().expect("unpoisoned");
        all.iter().map(|(_, _, key)| key.clone()).collect()
    }
}

/// The merchant to whom the fixtures were sent, with the key that signed them.
fn told_merchant() -> Merchant {
    let key = include_bytes!("../../../tests/fixtures/notifications/platform_public.pem");
    Merchant::builder()
        .oid_partner(OID_PARTNER)
        .signer(MERCHANT_KEY.clone())
        .platform_keys(vec![PublicKey::parse(key).expect("a key")])
        .environment(Environment::at("http://127.0.0.1:9").expect("a URL"))
        .build()
        .expect("right settings")
}

const FIRST: &[u8] = include_bytes!("../../../tests/fixtures/notifications/first.json");
const WITH_SETTLE_DATE: &[u8] =
    include_bytes!("../../../tests/fixtures/notifications/with_settle_date.json");
const FAILURE_AFTER_SUCCESS: &[u8] =
    include_bytes!("../../../tests/fixtures/notifications/failure_after_success.json");
const TAMPERED: &[u8] = include_bytes!("../../../tests/fixtures/notifications/tampered.json");

/// Sends what a merchant got: a success, the same with the day of settlement, and a failure.
async fn tell(inbox: impl Inbox) {
    let delivered = Delivered::default();
    let handler = delivered.handler::<mpay::PaymentNotification>();
    let receiver = Receiver::new(told_merchant(), inbox, handler);
    for (body, answered) in [
        (FIRST, "delivered"),
        (WITH_SETTLE_DATE, "delivered before"),
        (FAILURE_AFTER_SUCCESS, "delivered"),
        (FAILURE_AFTER_SUCCESS, "delivered before"),
        (FIRST, "delivered before"),
    ] {
        assert_eq!(
            receiver
                .handle(&http::HeaderMap::new(), body)
                .await
                .to_string(),
            answered
        );
    }
    let reply = receiver.handle(&http::HeaderMap::new(), TAMPERED).await;
    assert!(matches!(reply, Reply::Refused(_)), "{reply:?}");
    assert_eq!(
        delivered.all(),
        [(OrderState::Succeeded, false), (OrderState::Failed, true)]
    );
    let keys = delivered.keys();
    assert_ne!(keys[0], keys[1], "an event of its own");
}

#[tokio::test]
async fn in_memory() {
    tell(MemoryInbox::new()).await;
}

#[cfg(feature = "sqlite")]
#[tokio::test]
async fn in_sqlite() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("inbox.db");
    let inbox = lianlian_notify::inbox::SqliteInbox::open(file).await;
    tell(inbox.expect("opened")).await;
}

#[cfg(feature = "postgres")]
#[tokio::test]
async fn in_postgres() {
    let Some(url) = crate::told::postgres() else {
        return;
    };
    let inbox = lianlian_notify::inbox::PostgresInbox::connect(&url).await;
    tell(inbox.expect("connected")).await;
}

/// A pay-out of order A1 that is told of with this result.
fn pay_out(result_pay: &str) -> Vec<u8> {
    signed(&format!(
        r#"{{"oid_partner":"{OID_PARTNER}","no_order":"A1","dt_order":"20261123120000",
            "oid_paybill":"2026112300000001","money_order":"7.00","result_pay":"{result_pay}"}}"#
    ))
}

/// Tells of a pay-out with one result after the other, and gives what the handler was told.
async fn said(results: &[&str]) -> Vec<(OrderState, bool)> {
    let delivered = Delivered::default();
    let handler = delivered.handler::<instant_payment::PaymentNotification>();
    let receiver = Receiver::new(merchant(), MemoryInbox::new(), handler);
    for result in results {
        let reply = receiver
            .handle(&http::HeaderMap::new(), pay_out(result))
            .await;
        assert!(matches!(reply, Reply::Delivered), "{result}: {reply:?}");
    }
    delivered.all()
}

#[tokio::test]
async fn an_end_after_another_end_says_so() {
    use OrderState::{Failed, Pending, Returned, Succeeded, Unknown};
    for (results, expected) in [
        // A pay-out that the bank sends back.
        (
            &["SUCCESS", "CANCEL"][..],
            &[(Succeeded, false), (Returned, true)][..],
        ),
        (
            &["FAILURE", "SUCCESS"],
            &[(Failed, false), (Succeeded, true)],
        ),
        (
            &["REFUND", "SUCCESS"],
            &[(Returned, false), (Succeeded, true)],
        ),
        // On the way to an end.
        (
            &["PROCESSING", "SUCCESS", "NO_SUCH_CODE"],
            &[(Pending, false), (Succeeded, false), (Unknown, false)],
        ),
        // Two words for one end.
        (&["FAILURE", "CLOSED"], &[(Failed, false), (Failed, false)]),
    ] {
        assert_eq!(said(results).await, expected, "{results:?}");
    }
}

/// An amount as a JSON number is read, and a day that is none is passed over.
#[tokio::test]
async fn odd_members_cost_nothing() {
    let body = signed(
        r#"{"oid_partner":"201304121000001004","no_order":"A1","dt_order":"20261123120000",
            "oid_paybill":"2026112300000001","money_order":7.00,"result_pay":"SUCCESS",
            "settle_date":"soon","pay_type":"2"}"#,
    );
    let amounts = Arc::new(Mutex::new(Vec::new()));
    let kept = Arc::clone(&amounts);
    let handler = move |told: Told<mpay::PaymentNotification>| {
        let oddities = told.notification.oddities().len();
        let told = (told.money_order, told.settle_date.is_some(), oddities);
        kept.lock().expect("unpoisoned").push(told);
        async { Ok(()) }
    };
    let receiver = Receiver::new(merchant(), MemoryInbox::new(), handler);
    let reply = receiver.handle(&http::HeaderMap::new(), body).await;
    assert!(matches!(reply, Reply::Delivered), "{reply:?}");
    let amount = Amount::from_fen(700).expect("an amount");
    assert_eq!(
        *amounts.lock().expect("unpoisoned"),
        [(amount, false, 1)],
        "the day is odd"
    );
}
