//! The second generation: payments and refunds that may have the same number are noted apart, and what is told of an
//! order inside objects is noted, too.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use lianlian_api::accp_account::CardBindApplyRequest;
use lianlian_api::accp_trade::{
    CardPaymentRequest, QueryPaymentFound, QueryPaymentOrder, QueryPaymentRequest,
    QueryPaymentResponse, QueryRefundFound, QueryRefundRequest, QueryRefundResponse, RefundRequest,
    SecuredConfirmRequest, SmsValidationRequest,
};
use lianlian_api::codes::{RefundStatus, TxnStatus};
use lianlian_client::client::register::{
    Begun, End, Noting, OrderKey, Placed, Register, Sending, Ticket,
};
use lianlian_client::client::{Client, Found, Patience};
use lianlian_core::example::{self, Extent, Members};
use lianlian_core::field::Amount;
use lianlian_core::message::RawMessage;
use lianlian_core::{Effect, OrderState, Request, Sent};
use lianlian_journal::{Journal, JournalKey, unsettled};
use lianlian_test_support::{Act, Peer, Received, genuine, unsigned};

const KEY: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

/// The register's side: writes down what it is told.
#[derive(Debug, Default)]
struct Notes(Mutex<Vec<String>>);

impl Notes {
    fn told(&self) -> Vec<String> {
        self.0.lock().expect("unpoisoned").clone()
    }

    fn tell(&self, order: &OrderKey, found: &Found) {
        let amount = found.amount.map(|amount| amount.to_string());
        let told = format!(
            "{}/{} {} {} {}",
            order.product_and_series(),
            order.number,
            found.state.as_str(),
            amount.as_deref().unwrap_or("-"),
            found.lianlian_number.as_deref().unwrap_or("-")
        );
        self.0.lock().expect("unpoisoned").push(told);
    }
}

impl Register for Notes {
    fn begin<'a>(&'a self, order: &'a Placed, _: Sending) -> Noting<'a, Begun> {
        let ticket = Ticket {
            order: order.key.clone(),
            operation: order.operation.clone(),
            name: "a ticket".to_owned(),
        };
        Box::pin(async { Ok(Begun::Granted(ticket)) })
    }

    fn end<'a>(&'a self, ticket: &'a Ticket, end: End) -> Noting<'a, ()> {
        if let End::Answered(found) = end {
            self.tell(&ticket.order, &found);
        }
        Box::pin(async { Ok(()) })
    }

    fn found<'a>(&'a self, order: &'a OrderKey, found: &'a Found) -> Noting<'a, ()> {
        self.tell(order, found);
        Box::pin(async { Ok(()) })
    }
}

struct Shop {
    _folder: tempfile::TempDir,
    path: PathBuf,
    notes: Arc<Notes>,
    client: Client,
}

impl Shop {
    fn at(peer: &Peer) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("journal");
        let key = JournalKey::parse(KEY).expect("a key");
        let notes = Arc::new(Notes::default());
        let client = Client::builder()
            .merchant(peer.merchant())
            .journal(Journal::open(&path, &key).expect("opened"))
            .register(Arc::clone(&notes) as _)
            .build();
        Self {
            _folder: folder,
            path,
            notes,
            client: client.expect("made"),
        }
    }

    async fn lose(&self, request: &impl Request) {
        let error = self.client.call(request).await.expect_err("no answer");
        assert_eq!(error.effect(), Effect::Unknown);
    }

    /// The operations and numbers of what is open in the journal.
    fn open(&self) -> Vec<(String, String)> {
        let open = unsettled(&self.path).expect("read");
        let named = |header: lianlian_journal::Header| {
            let (_, name) = header.operation.split_once('/').expect("a table");
            (name.to_owned(), header.order.unwrap_or_default())
        };
        open.into_iter().map(named).collect()
    }
}

/// Answers queries of payments and refunds; nothing else is answered.
fn lianlian() -> Peer {
    Peer::start(|_, received| match received.path.as_str() {
        "/v1/txn/query-payment" => paid(received),
        "/v1/txn/query-refund" => refunded(received),
        _ => Act::Close,
    })
}

fn paid(received: &Received) -> Act {
    let asked = RawMessage::parse(&received.body).expect("a query");
    let order = QueryPaymentOrder::builder()
        .txn_seqno(asked.text("txn_seqno").expect("a number"))
        .total_amount("200.00".parse::<Amount>().expect("an amount"))
        .build();
    let found = QueryPaymentFound::builder()
        .accp_txno("2020042200000001")
        .txn_status(TxnStatus::Success)
        .order_info(order)
        .build();
    genuine::<QueryPaymentRequest, _>(received, &QueryPaymentResponse::Found(found))
}

fn refunded(received: &Received) -> Act {
    let found = QueryRefundFound::builder()
        .accp_txno("2020042200000002")
        .txn_status(RefundStatus::Failure)
        .refund_amount("5.00".parse::<Amount>().expect("an amount"))
        .build();
    genuine::<QueryRefundRequest, _>(received, &QueryRefundResponse::Found(found))
}

fn numbered<R: Sent>(way: &'static str, number: &str) -> R {
    let given = Members::from([(way, number.to_owned())]);
    example::request_with(Extent::Required, &given).expect("examples")
}

fn payment(number: &str) -> CardPaymentRequest {
    numbered("txn_seqno", number)
}

fn validation(number: &str) -> SmsValidationRequest {
    numbered("txn_seqno", number)
}

fn refund(number: &str) -> RefundRequest {
    numbered("refundOrderInfo.refund_seqno", number)
}

fn confirmation(number: &str) -> SecuredConfirmRequest {
    numbered("confirmOrderInfo.confirm_seqno", number)
}

fn quickly() -> Patience {
    Patience {
        deadline: Duration::from_secs(3),
        shortest: Duration::from_millis(10),
        longest: Duration::from_millis(40),
    }
}

fn open(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    let named = |(name, number): &(&str, &str)| ((*name).to_owned(), (*number).to_owned());
    expected.iter().map(named).collect()
}

#[tokio::test]
async fn a_refund_is_not_settled_with_the_payment_of_its_number() {
    let shop = Shop::at(&lianlian());
    shop.lose(&payment("A1")).await;
    shop.lose(&refund("A1")).await;
    shop.lose(&confirmation("A1")).await;
    let settled = shop.client.settle(&payment("A1"), quickly()).await;
    assert_eq!(settled.expect("settled").state, OrderState::Succeeded);
    let left = [("Refund", "A1"), ("SecuredConfirm", "A1")];
    assert_eq!(shop.open(), open(&left));
    shop.client
        .settle(&refund("A1"), quickly())
        .await
        .expect("settled");
    assert_eq!(shop.open(), open(&left[1..]));
    shop.client
        .settle(&confirmation("A1"), quickly())
        .await
        .expect("settled");
    assert_eq!(shop.open(), []);
    assert_eq!(
        shop.notes.told(),
        [
            "accp_trade.txn_seqno/A1 succeeded 200.00 2020042200000001",
            "accp_trade.refund_seqno/A1 failed 5.00 2020042200000002",
            "accp_trade.confirm_seqno/A1 succeeded 200.00 2020042200000001",
        ]
    );
}

#[tokio::test]
async fn after_a_crash_each_is_asked_after_by_its_own_query() {
    let shop = Shop::at(&lianlian());
    shop.lose(&payment("A1")).await;
    shop.lose(&validation("A1")).await;
    shop.lose(&refund("A1")).await;
    // Nothing has to be found out of a card's binding, for it moves no money.
    shop.lose(&numbered::<CardBindApplyRequest>("txn_seqno", "A1"))
        .await;
    let journal = shop.client.journal().expect("a journal");
    let recovered = shop.client.settle_unsettled(journal, quickly()).await;
    let states: Vec<_> = recovered
        .expect("read")
        .into_iter()
        .map(|one| (one.header.operation, one.result.expect("known")))
        .collect();
    assert_eq!(
        states,
        [
            ("accp_trade/CardPayment".to_owned(), OrderState::Succeeded),
            ("accp_trade/SmsValidation".to_owned(), OrderState::Succeeded),
            ("accp_trade/Refund".to_owned(), OrderState::Failed),
        ]
    );
    assert_eq!(shop.open(), []);
}

/// The payment was answered, and the answer to its SMS code was lost. It is settled with the payment, or by itself.
#[tokio::test]
async fn a_lost_validation_is_settled() {
    let shop = Shop::at(&lianlian());
    shop.lose(&validation("A1")).await;
    shop.lose(&validation("A2")).await;
    let settled = shop.client.settle(&payment("A1"), quickly()).await;
    settled.expect("settled");
    assert_eq!(shop.open(), open(&[("SmsValidation", "A2")]));
    let settled = shop.client.settle(&validation("A2"), quickly()).await;
    settled.expect("settled");
    assert_eq!(shop.open(), []);
}

/// An unsigned refusal of a request that moves no money counts as LianLian's word.
#[tokio::test]
async fn a_binding_that_failed_has_failed() {
    let peer = Peer::start(|_, _| unsigned("1028", "输入的银行预留手机号错误"));
    let shop = Shop::at(&peer);
    let binding: CardBindApplyRequest = numbered("txn_seqno", "A1");
    let error = shop.client.call(&binding).await.expect_err("refused");
    assert_eq!(error.effect(), Effect::Failed);
    assert!(shop.notes.told().is_empty() && shop.open().is_empty());
}
