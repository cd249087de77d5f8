//! Notifications: noted in the inbox's transaction, and contradictions kept.

use lianlian::api::instant_payment::{PaymentNotification, PaymentQueryRequest};
use lianlian::client::Patience;
use lianlian::client::register::{Begun, End, Register as _, Sending};
use lianlian::example::{self, Extent, Members};
use lianlian::sign::SignType;
use lianlian::{Effect, OrderState};
use lianlian_books::register::{Books, By, Which, told};
use lianlian_notify::inbox::SqliteInbox;
use lianlian_notify::{HandlerError, Receiver, Reply, SharingHandler, Told};
use lianlian_test_support::*;

use crate::front::{Front, Way};
use crate::help::*;

/// A signed notification of a pay-out.
fn notification(number: &str, result: &str, amount: &str) -> Vec<u8> {
    let given = Members::from([
        ("no_order", number.to_owned()),
        ("result_pay", result.to_owned()),
        ("money_order", amount.to_owned()),
    ]);
    let told: PaymentNotification =
        example::notification_with(Extent::Required, &given).expect("examples");
    let request = platform().notify(
        &told,
        OID_PARTNER,
        SignType::Sha256WithRsa,
        "http://localhost/",
    );
    request.expect("signed").into_body()
}

/// Notes what is told, and fails after it where the shop does.
struct Handler;

impl SharingHandler<PaymentNotification, sqlx::SqliteConnection> for Handler {
    async fn handle(
        &self,
        connection: &mut sqlx::SqliteConnection,
        told_of: Told<PaymentNotification>,
    ) -> Result<(), HandlerError> {
        let is_known = told(connection, &told_of.notification).await?;
        match is_known {
            true => Ok(()),
            false => Err("nobody ordered that".into()),
        }
    }
}

async fn world(folder: &std::path::Path) -> (Books, Receiver<PaymentNotification>) {
    let (books, address) = registers(folder).await.swap_remove(0);
    let file = address.strip_prefix("sqlite:").expect("a file");
    let inbox = SqliteInbox::open(file).await.expect("opened");
    (books, Receiver::sharing(merchant(), inbox, Handler))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_notification_closes_the_order_with_the_inbox() {
    let folder = tempfile::tempdir().expect("a folder");
    let (books, receiver) = world(folder.path()).await;
    books
        .begin(&placed("A1"), Sending::Once)
        .await
        .expect("noted");
    let reply = receiver
        .handle(
            &lianlian::http::HeaderMap::new(),
            notification("A1", "SUCCESS", "5.00"),
        )
        .await;
    assert!(!matches!(reply, Reply::Failed), "{reply:?}");
    let noted = order(&books, "A1").await;
    assert_eq!(
        (noted.state, noted.is_open()),
        (OrderState::Succeeded, false)
    );
    assert_eq!(noted.words[0].by, By::Notification);
    assert!(noted.told_at.is_some() && noted.settled_at.is_some());
    let reply = receiver
        .handle(
            &lianlian::http::HeaderMap::new(),
            notification("A2", "SUCCESS", "5.00"),
        )
        .await;
    assert!(matches!(reply, Reply::Failed), "{reply:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn contradictions_are_kept_and_shown() {
    let folder = tempfile::tempdir().expect("a folder");
    let (books, receiver) = world(folder.path()).await;
    let front = Front::start(|_| Way::default()).await;
    let client = client(&front.url, &books);
    for (number, amount) in [("ends", "5.00"), ("amounts", "6.00"), ("back", "7.00")] {
        client.call(&pay_out(number, amount)).await.expect("taken");
    }
    receiver
        .handle(
            &lianlian::http::HeaderMap::new(),
            notification("ends", "FAILURE", "5.00"),
        )
        .await;
    let query = PaymentQueryRequest::builder().no_order("ends").build();
    client
        .settle_by(&query, Patience::default())
        .await
        .expect("settled");
    let noted = order(&books, "ends").await;
    assert_eq!((noted.state, noted.contradicts), (OrderState::Failed, true));
    let said: Vec<_> = noted
        .words
        .iter()
        .map(|word| (word.by, word.state))
        .collect();
    assert_eq!(
        said,
        [
            (By::Answer, OrderState::Pending),
            (By::Notification, OrderState::Failed),
            (By::Query, OrderState::Succeeded)
        ]
    );
    receiver
        .handle(
            &lianlian::http::HeaderMap::new(),
            notification("amounts", "SUCCESS", "6.01"),
        )
        .await;
    let noted = order(&books, "amounts").await;
    assert_eq!(
        (noted.state, noted.contradicts),
        (OrderState::Succeeded, true)
    );
    assert_eq!(noted.amount, Some("6.00".parse().expect("an amount")));
    receiver
        .handle(
            &lianlian::http::HeaderMap::new(),
            notification("back", "SUCCESS", "7.00"),
        )
        .await;
    receiver
        .handle(
            &lianlian::http::HeaderMap::new(),
            notification("back", "CANCEL", "7.00"),
        )
        .await;
    let noted = order(&books, "back").await;
    assert_eq!(
        (noted.state, noted.contradicts),
        (OrderState::Returned, true)
    );
    let all = numbers(&books, Which::Contradicting).await;
    assert_eq!(all, ["amounts", "back", "ends"]);
    // A person looks it up, and decides.
    assert!(
        books
            .decide(&key("ends"), OrderState::Succeeded)
            .await
            .expect("noted")
    );
    assert!(
        !books
            .decide(&key("nobody's"), OrderState::Failed)
            .await
            .expect("read")
    );
    let noted = order(&books, "ends").await;
    assert_eq!(
        (noted.state, noted.contradicts),
        (OrderState::Succeeded, false)
    );
    assert_eq!(noted.words.len(), 4);
    assert_eq!(
        numbers(&books, Which::Contradicting).await,
        ["amounts", "back"]
    );
}

/// Of an order that failed and was sent again, a late notification of the first failure says nothing.
#[tokio::test(flavor = "multi_thread")]
async fn a_late_failure_closes_no_second_attempt() {
    let folder = tempfile::tempdir().expect("a folder");
    let (books, receiver) = world(folder.path()).await;
    let failed = || End::Error {
        effect: Effect::Failed,
        ret_code: Some("5006".to_owned()),
    };
    for is_last in [false, true] {
        let begun = books
            .begin(&placed("A1"), Sending::Once)
            .await
            .expect("noted");
        let Begun::Granted(ticket) = begun else {
            panic!("{begun:?}");
        };
        if !is_last {
            books.end(&ticket, failed()).await.expect("noted");
        }
    }
    receiver
        .handle(
            &lianlian::http::HeaderMap::new(),
            notification("A1", "FAILURE", "5.00"),
        )
        .await;
    assert!(
        order(&books, "A1").await.is_open(),
        "its request is on its way"
    );
    let begun = books
        .begin(&placed("A1"), Sending::Once)
        .await
        .expect("noted");
    assert!(matches!(begun, Begun::InFlight(_)), "{begun:?}");
    // The second attempt succeeds: what was told before contradicts it, and a person sees that.
    receiver
        .handle(
            &lianlian::http::HeaderMap::new(),
            notification("A1", "SUCCESS", "5.00"),
        )
        .await;
    let noted = order(&books, "A1").await;
    assert!(noted.contradicts && noted.words.len() == 3);
}
