//! Trades of the second generation: amounts inside objects are kept and compared, and a payment and a refund of the same
//! number are two orders.

use std::sync::Arc;

use lianlian::api::accp_trade::{
    CardPaymentRequest, CardPaymentResponse, PaymentNotification, QueryPaymentFound,
    QueryPaymentOrder, QueryPaymentRequest, QueryPaymentResponse, RefundNotification,
    RefundRequest, SmsValidationRequest, TradeCreateRequest,
};
use lianlian::api::codes::TxnStatus;
use lianlian::client::register::Placed;
use lianlian::client::{Client, Patience};
use lianlian::example::{self, Extent, Members};
use lianlian::field::Amount;
use lianlian::notification::NotificationMessage;
use lianlian::sign::SignType;
use lianlian::{Effect, Environment, Merchant, OrderState, Sent, Verified};
use lianlian_books::register::{Books, Order, Settling, told};
use lianlian_test_support::*;
use sqlx::Connection as _;

use crate::front::{Front, Way, forward};
use crate::help::{addresses, registers};

const USER: &str = "u1";

/// A merchant with this machine's clock: requests say when they are sent.
fn merchant_now(url: &str) -> Merchant {
    Merchant::builder()
        .oid_partner(OID_PARTNER)
        .signer(MERCHANT_KEY.clone())
        .platform_keys(vec![PLATFORM_KEY.public_key()])
        .environment(Environment::at(url).expect("a URL"))
        .clock(lianlian::jiff::Timestamp::now)
        .build()
        .expect("right settings")
}

fn client(url: &str, books: &Books) -> Client {
    let client = Client::builder().merchant(merchant_now(url));
    client
        .register(Arc::new(books.clone()))
        .build()
        .expect("made")
}

fn request<R: Sent>(given: &[(&'static str, &str)]) -> R {
    let usual = [("notify_url", "http://127.0.0.1:9/")];
    let given = usual.iter().chain(given);
    let given: Members = given
        .map(|(name, value)| (*name, (*value).to_owned()))
        .collect();
    example::request_with(Extent::Required, &given).expect("examples")
}

fn opened(number: &str) -> TradeCreateRequest {
    request(&[
        ("txn_type", "USER_TOPUP"),
        ("user_id", USER),
        ("orderInfo.txn_seqno", number),
        ("orderInfo.total_amount", "200.00"),
    ])
}

fn by_card(number: &str) -> CardPaymentRequest {
    request(&[
        ("txn_seqno", number),
        ("total_amount", "200.00"),
        ("payerInfo.user_id", USER),
        ("payMethods.method", "AGRT_DEBIT_CARD"),
        ("payMethods.amount", "200.00"),
    ])
}

fn validation(number: &str, token: &str) -> SmsValidationRequest {
    request(&[
        ("txn_seqno", number),
        ("total_amount", "200.00"),
        ("payer_type", "USER"),
        ("payer_id", USER),
        ("token", token),
        ("verify_code", "666666"),
    ])
}

/// A refund of a part of the payment, under the payment's own number.
fn refund(number: &str) -> RefundRequest {
    request(&[
        ("user_id", USER),
        ("originalOrderInfo.txn_seqno", number),
        ("originalOrderInfo.total_amount", "200.00"),
        ("refundOrderInfo.refund_seqno", number),
        ("refundOrderInfo.refund_amount", "50.00"),
    ])
}

/// Opens a trade, and gives the SMS code that pays it.
async fn begun(client: &Client, number: &str) -> SmsValidationRequest {
    client.call(&opened(number)).await.expect("opened");
    let answer = client.call(&by_card(number)).await.expect("a code");
    let CardPaymentResponse::CodeSent(sent) = answer.into_inner() else {
        panic!("no code was sent");
    };
    validation(number, sent.token.expose())
}

async fn noted(books: &Books, placed: &Placed) -> Order {
    let order = books.order(&placed.key).await.expect("read");
    order.expect("an order")
}

fn placed<R: Sent>(request: &R) -> Placed {
    Placed::of(OID_PARTNER, request).expect("an order")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trade_is_paid_and_a_part_of_it_is_refunded_under_its_number() {
    let folder = tempfile::tempdir().expect("a folder");
    let front = Front::start(|_| Way::default()).await;
    for (position, (books, _)) in registers(folder.path()).await.iter().enumerate() {
        let number = format!("T{position}");
        let client = client(&front.url, books);
        let code = begun(&client, &number).await;
        client.call(&code).await.expect("paid");
        let settled = client.settle(&opened(&number), Patience::default()).await;
        assert_eq!(settled.expect("settled").state, OrderState::Succeeded);
        let payment = noted(books, &placed(&opened(&number))).await;
        assert_eq!(payment.state, OrderState::Succeeded);
        assert!(!payment.is_open() && !payment.contradicts && payment.steps.len() == 3);
        let amount = "200.00".parse().expect("an amount");
        assert_eq!(payment.amount, Some(amount));
        assert_eq!(payment.currency.as_deref(), Some("CNY"));
        assert!(payment.lianlian_number.is_some());
        let said = payment.words.last().expect("a word");
        assert_eq!(
            (said.state, said.amount),
            (OrderState::Succeeded, Some(amount))
        );

        let refund = refund(&number);
        client.call(&refund).await.expect("it leaves");
        let noted_refund = noted(books, &placed(&refund)).await;
        assert_eq!(
            noted_refund.amount,
            Some("50.00".parse().expect("an amount"))
        );
        assert!(noted_refund.is_open() && !noted_refund.contradicts);
        client
            .settle(&refund, Patience::default())
            .await
            .expect("settled");
        let noted_refund = noted(books, &placed(&refund)).await;
        assert_eq!(
            (noted_refund.state, noted_refund.contradicts),
            (OrderState::Succeeded, false)
        );
        assert_ne!(noted_refund.lianlian_number, payment.lianlian_number);
        assert_eq!(noted(books, &placed(&opened(&number))).await, payment);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_validation_is_asked_after() {
    let folder = tempfile::tempdir().expect("a folder");
    let front = Front::start(|_| Way::default()).await;
    let behind = front.url.clone();
    // The code is taken, and its answer is lost.
    let losing = Peer::start(move |_, received| {
        let act = forward(&behind, received);
        match received.path.ends_with("validation-sms") {
            true => Act::Close,
            false => act,
        }
    });
    let (books, _) = registers(folder.path()).await.swap_remove(0);
    let client = client(&format!("http://{}", losing.address), &books);
    let code = begun(&client, "T1").await;
    let error = client.call(&code).await.expect_err("no answer");
    assert_eq!(error.effect(), Effect::Unknown);
    let order = noted(&books, &placed(&code)).await;
    assert!(order.is_open() && order.state != OrderState::Succeeded);
    let pass = books.settle_open(&client, &Settling::default()).await;
    assert_eq!(pass.expect("asked").settled, 1);
    let order = noted(&books, &placed(&code)).await;
    assert_eq!(
        (order.state, order.is_open()),
        (OrderState::Succeeded, false)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_query_that_tells_another_amount_contradicts() {
    let folder = tempfile::tempdir().expect("a folder");
    let peer = Peer::start(|_, received| {
        if !received.path.ends_with("query-payment") {
            return Act::Close;
        }
        let order = QueryPaymentOrder::builder()
            .txn_seqno("T1")
            .total_amount("2.00".parse::<Amount>().expect("an amount"))
            .build();
        let found = QueryPaymentFound::builder()
            .accp_txno("2020042200000001")
            .txn_status(TxnStatus::Success)
            .order_info(order)
            .build();
        genuine::<QueryPaymentRequest, _>(received, &QueryPaymentResponse::Found(found))
    });
    let (books, _) = registers(folder.path()).await.swap_remove(0);
    let client = client(&format!("http://{}", peer.address), &books);
    client.call(&opened("T1")).await.expect_err("no answer");
    let pass = books.settle_open(&client, &Settling::default()).await;
    assert_eq!(pass.expect("asked").settled, 1);
    let order = noted(&books, &placed(&opened("T1"))).await;
    assert_eq!(
        (order.state, order.contradicts),
        (OrderState::Succeeded, true)
    );
    assert_eq!(order.lianlian_number.as_deref(), Some("2020042200000001"));
    let told = order.words.last().and_then(|word| word.amount);
    assert_eq!(told, Some("2.00".parse().expect("an amount")));
}

/// A notification as it comes from LianLian.
fn notified<N: NotificationMessage>(given: &[(&'static str, &str)]) -> Verified<N> {
    let given: Members = given
        .iter()
        .map(|(name, value)| (*name, (*value).to_owned()))
        .collect();
    let message: N = example::notification_with(Extent::Required, &given).expect("examples");
    let sent = platform().notify(
        &message,
        OID_PARTNER,
        SignType::Md5WithRsa,
        "http://localhost/",
    );
    let sent = sent.expect("signed");
    merchant()
        .notification(sent.headers(), sent.body())
        .expect("genuine")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_notification_is_heard_by_the_order_of_its_series() {
    let folder = tempfile::tempdir().expect("a folder");
    let address = addresses(folder.path()).await.swap_remove(0);
    let books = Books::open(&address).await.expect("opened");
    let file = address.strip_prefix("sqlite:").expect("a file");
    let mut connection = sqlx::SqliteConnection::connect(file).await.expect("open");
    let peer = Peer::start(|_, _| Act::Close);
    let client = client(&format!("http://{}", peer.address), &books);
    client.call(&opened("T1")).await.expect_err("no answer");
    client.call(&refund("T1")).await.expect_err("no answer");
    let of_refund = notified::<RefundNotification>(&[
        ("refund_seqno", "T1"),
        ("txn_status", "TRADE_FAILURE"),
        ("accp_txno", "R9"),
    ]);
    assert!(told(&mut connection, &of_refund).await.expect("noted"));
    let payment = noted(&books, &placed(&opened("T1"))).await;
    assert_eq!(payment.told_at, None);
    let refunded = noted(&books, &placed(&refund("T1"))).await;
    assert_eq!(refunded.state, OrderState::Failed);
    assert_eq!(refunded.lianlian_number.as_deref(), Some("R9"));
    let of_payment = notified::<PaymentNotification>(&[
        ("orderInfo.txn_seqno", "T1"),
        ("orderInfo.total_amount", "200.00"),
        ("accp_txno", "P9"),
    ]);
    assert!(told(&mut connection, &of_payment).await.expect("noted"));
    let payment = noted(&books, &placed(&opened("T1"))).await;
    assert_eq!(
        (payment.state, payment.contradicts),
        (OrderState::Succeeded, false)
    );
    assert_eq!(payment.lianlian_number.as_deref(), Some("P9"));
    let refunded = noted(&books, &placed(&refund("T1"))).await;
    assert_eq!(
        (refunded.state, refunded.words.len()),
        (OrderState::Failed, 1)
    );
}
