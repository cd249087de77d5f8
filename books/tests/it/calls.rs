//! A client with a register: the order is noted before the request leaves, and is not sent a second time unasked.

use std::time::Duration;

use lianlian::api::mpay::{PaymentApplyRequest, PaymentVerifyRequest};
use lianlian::client::register::{Begun, End, Register as _, Sending};
use lianlian::client::{CallError, Patience};
use lianlian::example::{self, Extent, Members};
use lianlian::{Effect, OrderState};
use lianlian_books::register::{Which, intend};
use lianlian_test_support::*;

use crate::front::{Front, Way};
use crate::help::*;

fn usual(_: &str) -> Way {
    Way::default()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_is_sent_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let front = Front::start(usual).await;
    for (position, (books, _)) in registers(folder.path()).await.iter().enumerate() {
        let number = format!("once-{position}");
        let (client, request) = (
            client(&front.url, books),
            pay_out(&number, &format!("{position}.01")),
        );
        client.call(&request).await.expect("taken");
        let noted = order(books, &number).await;
        assert_eq!(noted.state, OrderState::Pending);
        assert_eq!(noted.currency.as_deref(), Some("CNY"));
        assert!(noted.is_open() && noted.sent_at.is_some() && noted.lianlian_number.is_some());
        let error = client.call(&request).await.expect_err("in flight");
        assert_eq!(error.effect(), Effect::Unknown);
        let CallError::AlreadyInFlight(known) = error else {
            panic!("{error}");
        };
        assert_eq!(known.state, OrderState::Pending);
        assert_eq!(
            known.last_word.as_deref(),
            Some("the answer said pending (0000)")
        );
        assert_eq!(front.seen(&number).requests, 1);
        let settled = client
            .settle(&request, Patience::default())
            .await
            .expect("settled");
        assert_eq!(settled.state, OrderState::Succeeded);
        let noted = order(books, &number).await;
        assert_eq!(
            (noted.state, noted.is_open()),
            (OrderState::Succeeded, false)
        );
        assert!(matches!(
            client.call(&request).await,
            Err(CallError::AlreadyInFlight(known)) if known.state == OrderState::Succeeded
        ));
        // Asked for: LianLian says that it has an order of this number, and what is known of it stays.
        let again = client.call_again(&request).await.expect_err("it is there");
        assert_eq!(
            again.refusal().expect("a refusal").ret_code.as_str(),
            "1002"
        );
        let noted = order(books, &number).await;
        assert_eq!(
            (noted.state, noted.contradicts),
            (OrderState::Succeeded, false)
        );
        assert_eq!(front.seen(&number).requests, 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_refused_may_be_sent_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let books = &registers(folder.path()).await[0].0;
    let peer = Peer::start(|_, received| {
        declined::<lianlian::api::instant_payment::PaymentApplyRequest>(received, "1004")
    });
    let client = client(&format!("http://{}", peer.address), books);
    for times in 1..=2 {
        let error = client
            .call(&pay_out("refused", "5.00"))
            .await
            .expect_err("refused");
        assert_eq!(error.effect(), Effect::Refused, "{error}");
        let noted = order(books, "refused").await;
        assert_eq!((noted.state, noted.is_open()), (OrderState::Failed, false));
        assert_eq!(noted.steps[0].times, times);
    }
    assert_eq!(peer.requests(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_leaves_where_the_register_cant_be_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let (books, address) = registers(folder.path()).await.swap_remove(0);
    let front = Front::start(usual).await;
    let client = client(&front.url, &books);
    let file = address.strip_prefix("sqlite:").expect("a file");
    let pool = sqlx::SqlitePool::connect(file).await.expect("opened");
    sqlx::query("DROP TABLE lianlian_orders")
        .execute(&pool)
        .await
        .expect("dropped");
    let error = client
        .call(&pay_out("A1", "5.00"))
        .await
        .expect_err("no register");
    assert!(matches!(error, CallError::Register(_)), "{error}");
    assert_eq!(error.effect(), Effect::NothingSent);
    assert_eq!(front.seen("A1").requests, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_that_cant_be_reached_was_never_sent() {
    let folder = tempfile::tempdir().expect("a folder");
    let (books, _) = registers(folder.path()).await.swap_remove(0);
    let error = client("http://127.0.0.1:9", &books)
        .call(&pay_out("A1", "5.00"))
        .await;
    assert_eq!(
        error.expect_err("nobody listens").effect(),
        Effect::NothingSent
    );
    let noted = order(&books, "A1").await;
    assert_eq!((noted.state, noted.is_open()), (OrderState::Failed, false));
    let front = Front::start(usual).await;
    client(&front.url, &books)
        .call(&pay_out("A1", "5.00"))
        .await
        .expect("taken");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shop_intends_in_its_own_transaction() {
    let folder = tempfile::tempdir().expect("a folder");
    let (books, address) = registers(folder.path()).await.swap_remove(0);
    let file = address.strip_prefix("sqlite:").expect("a file");
    let pool = sqlx::SqlitePool::connect(file).await.expect("opened");
    let mut transaction = pool.begin().await.expect("begun");
    assert!(
        intend(&mut *transaction, &placed("rolled-back"))
            .await
            .expect("noted")
    );
    transaction.rollback().await.expect("rolled back");
    assert_eq!(books.order(&key("rolled-back")).await.expect("read"), None);
    let mut transaction = pool.begin().await.expect("begun");
    assert!(
        intend(&mut *transaction, &placed("A1"))
            .await
            .expect("noted")
    );
    assert!(
        !intend(&mut *transaction, &placed("A1"))
            .await
            .expect("there")
    );
    transaction.commit().await.expect("committed");
    let noted = order(&books, "A1").await;
    assert_eq!((noted.sent_at, noted.is_open()), (None, true));
    let front = Front::start(usual).await;
    client(&front.url, &books)
        .call(&pay_out("A1", "5.00"))
        .await
        .expect("taken");
    assert!(order(&books, "A1").await.sent_at.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_that_send_at_once_one_does() {
    let folder = tempfile::tempdir().expect("a folder");
    for (books, address) in registers(folder.path()).await {
        let other = lianlian_books::register::Books::open(&address)
            .await
            .expect("opened");
        for round in 0..20 {
            let placed = placed(&format!("race-{round}"));
            let (one, two) = tokio::join!(
                books.begin(&placed, Sending::Once),
                other.begin(&placed, Sending::Once)
            );
            let granted =
                [one, two].map(|begun| matches!(begun.expect("noted"), Begun::Granted(_)));
            assert_eq!(granted.iter().filter(|granted| **granted).count(), 1);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_says_nothing_of_an_earlier_call() {
    let folder = tempfile::tempdir().expect("a folder");
    let (books, _) = registers(folder.path()).await.swap_remove(0);
    let Begun::Granted(first) = books
        .begin(&placed("A1"), Sending::Once)
        .await
        .expect("noted")
    else {
        panic!("not granted");
    };
    let Begun::Granted(second) = books
        .begin(&placed("A1"), Sending::Again)
        .await
        .expect("noted")
    else {
        panic!("not granted");
    };
    let refused = |effect| End::Error {
        effect,
        ret_code: Some("1004".to_owned()),
    };
    books
        .end(&second, refused(Effect::Refused))
        .await
        .expect("noted");
    let noted = order(&books, "A1").await;
    assert_eq!((noted.state, noted.is_open()), (OrderState::Unknown, true));
    // The first ticket's call ends late, and changes nothing.
    books
        .end(&first, refused(Effect::Refused))
        .await
        .expect("noted");
    assert_eq!(order(&books, "A1").await.steps, noted.steps);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_further_step_of_an_order_is_sent_once_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let (books, _) = registers(folder.path()).await.swap_remove(0);
    let given = Members::from([("no_order", "A1".to_owned())]);
    let apply: PaymentApplyRequest =
        example::request_with(Extent::Required, &given).expect("examples");
    let verify: PaymentVerifyRequest =
        example::request_with(Extent::Required, &given).expect("examples");
    let client = client("http://127.0.0.1:9", &books);
    let apply = lianlian::client::register::Placed::of(OID_PARTNER, &apply).expect("an order");
    let verify = lianlian::client::register::Placed::of(OID_PARTNER, &verify).expect("an order");
    drop(client);
    for placed in [&apply, &verify] {
        assert!(matches!(
            books.begin(placed, Sending::Once).await,
            Ok(Begun::Granted(_))
        ));
        assert!(matches!(
            books.begin(placed, Sending::Once).await,
            Ok(Begun::InFlight(_))
        ));
    }
    let noted = books
        .order(&apply.key)
        .await
        .expect("read")
        .expect("an order");
    assert_eq!(noted.steps.len(), 2);
    assert_eq!(noted.operation, "mpay/PaymentApply");
    assert_eq!(numbers(&books, Which::Open).await, ["A1"]);
    assert_eq!(books.forget(Duration::ZERO).await.expect("forgotten"), 0);
}
