//! After a crash: what the journal doesn't know is asked after, and noted.

use std::path::{Path, PathBuf};
use std::time::Duration;

use lianlian_api::codes::PaymentResult;
use lianlian_api::mpay::{
    CardBindApplyRequest, PaymentApplyRequest, PaymentQueryFound, PaymentQueryRequest,
    PaymentQueryResponse, PaymentVerifyRequest,
};
use lianlian_api::unified::PaymentCreateRequest;
use lianlian_client::client::{Client, NotRecovered, Patience, SettleError, blocking};
use lianlian_core::example::{self, Extent, Members};
use lianlian_core::{Effect, Merchant, OrderState, Request};
use lianlian_journal::{
    Ended, Event, Header, Journal, JournalError, JournalKey, Line, Records, unsettled, verify,
};
use lianlian_test_support::{Act, Peer, Received, genuine, unsigned};
use lianlian_test_support::{card_bind_apply, platform};

const KEY: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

fn key() -> JournalKey {
    JournalKey::parse(KEY).expect("a key")
}

fn order(number: &str) -> PaymentApplyRequest {
    let given = Members::from([("no_order", number.to_owned())]);
    example::request_with(Extent::Required, &given).expect("examples")
}

fn verification(number: &str) -> PaymentVerifyRequest {
    let given = Members::from([("no_order", number.to_owned())]);
    example::request_with(Extent::Required, &given).expect("examples")
}

/// A query is answered by the order's number; whatever else comes gets no answer.
fn lianlian(number_is: impl Fn(&str) -> Act + Send + Sync + 'static) -> Peer {
    Peer::start(move |_, received| {
        if received.path != "/orderquery.htm" {
            return Act::Close;
        }
        let query = platform()
            .receive::<PaymentQueryRequest>(&http::HeaderMap::new(), &received.body, |_| {
                Some(lianlian_test_support::MERCHANT_KEY.public_key())
            })
            .expect("a right query");
        // LianLian's own number finds the first.
        let number = query.no_order.clone().unwrap_or_else(|| "A1".to_owned());
        match number_is(&number) {
            Act::Answer(0, _) => found(received, &number, query.oid_paybill.clone()),
            act => act,
        }
    })
}

const PAID: Act = Act::Answer(0, Vec::new());

fn found(received: &Received, number: &str, oid_paybill: Option<String>) -> Act {
    let found = PaymentQueryFound::builder()
        .no_order(number)
        .maybe_oid_paybill(oid_paybill)
        .money_order(order(number).money_order)
        .result_pay(PaymentResult::Success)
        .build();
    genuine::<PaymentQueryRequest, _>(received, &PaymentQueryResponse::Found(found))
}

struct Shop {
    _folder: tempfile::TempDir,
    path: PathBuf,
    client: Client,
}

impl Shop {
    fn at(peer: &Peer) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("journal");
        // The examples were made at this time.
        let then = || "2018-08-28T07:35:43Z".parse().expect("a time");
        let client = client(peer.merchant().or_clock(then), &path);
        Self {
            _folder: folder,
            path,
            client,
        }
    }

    fn journal(&self) -> &Journal {
        self.client.journal().expect("a journal")
    }

    async fn lose(&self, request: &impl Request) {
        let error = self.client.call(request).await.expect_err("no answer");
        assert_eq!(error.effect(), Effect::Unknown);
    }

    fn open(&self) -> Vec<Header> {
        unsettled(&self.path).expect("read")
    }

    fn records(&self) -> Vec<Header> {
        let lines = Records::open(&self.path).expect("opened");
        let header = |line: Line| match line {
            Line::Record(record) => record.header,
            Line::Torn { line } => panic!("line {line} is torn"),
        };
        lines.map(|line| header(line.expect("read"))).collect()
    }
}

fn client(merchant: Merchant, path: &Path) -> Client {
    Client::builder()
        .merchant(merchant)
        .journal(Journal::open(path, &key()).expect("opened"))
        .build()
        .expect("a client")
}

fn quickly() -> Patience {
    Patience {
        deadline: Duration::from_secs(3),
        shortest: Duration::from_millis(10),
        longest: Duration::from_millis(40),
    }
}

#[tokio::test]
async fn the_header_holds_what_a_query_needs() {
    let shop = Shop::at(&lianlian(|_| PAID));
    shop.lose(&order("A1")).await;
    let [open] = &shop.open()[..] else { panic!() };
    let asked_by: Vec<_> = open
        .asked_by
        .iter()
        .map(|(name, value)| (&**name, &**value))
        .collect();
    assert_eq!(
        asked_by,
        [("dt_order", "20180828153543"), ("no_order", "A1")]
    );
    assert_eq!(
        (open.order.as_deref(), open.makes_order),
        (Some("A1"), true)
    );
}

#[tokio::test]
async fn every_open_order_is_asked_after_and_noted() {
    let peer = lianlian(|number| match number {
        "gone" => unsigned("8901", "没有记录"),
        _ => PAID,
    });
    let shop = Shop::at(&peer);
    shop.lose(&order("A1")).await;
    shop.lose(&verification("A1")).await;
    shop.lose(&order("gone")).await;
    shop.lose(&order("A2")).await;
    shop.lose(&card_bind_apply()).await;
    let unified: PaymentCreateRequest = example::request(Extent::Required).expect("examples");
    shop.lose(&unified).await;

    let recovered = shop
        .client
        .settle_unsettled(shop.journal(), quickly())
        .await
        .expect("read");
    let orders: Vec<_> = recovered
        .iter()
        .map(|one| (one.header.operation.as_str(), one.header.order.as_deref()))
        .collect();
    assert_eq!(
        orders,
        [
            ("mpay/PaymentApply", Some("A1")),
            ("mpay/PaymentVerify", Some("A1")),
            ("mpay/PaymentApply", Some("gone")),
            ("mpay/PaymentApply", Some("A2")),
            ("unified/PaymentCreate", Some(unified.no_order.as_str())),
        ]
    );
    let results: Vec<_> = recovered.iter().map(|one| &one.result).collect();
    assert!(
        matches!(
            results.as_slice(),
            [
                Ok(OrderState::Succeeded),
                Ok(OrderState::Succeeded),
                Err(NotRecovered::Settle(SettleError::NotFound { .. })),
                Ok(OrderState::Succeeded),
                Err(NotRecovered::NoQuery),
            ]
        ),
        "{results:?}"
    );
    // A binding makes no order: nothing has to be found out.
    assert!(
        !shop
            .records()
            .iter()
            .any(|h| h.operation == "mpay/CardBindApply" && h.makes_order)
    );
    // One order is asked after once, whatever requests it had.
    let asked = peer.received.lock().expect("unpoisoned").clone();
    let about_a1 = asked.iter().filter(|received| {
        let body = String::from_utf8_lossy(&received.body);
        received.path == "/orderquery.htm" && body.contains("\"A1\"")
    });
    assert_eq!(about_a1.count(), 1);

    let open = shop.open();
    let operations: Vec<_> = open
        .iter()
        .map(|header| header.operation.as_str())
        .collect();
    assert_eq!(operations, ["mpay/PaymentApply", "unified/PaymentCreate"]);
    // What a person found out elsewhere is noted by hand.
    for header in &open {
        let noted = shop.journal().settled(header, OrderState::Pending);
        assert!(matches!(noted, Err(JournalError::NotSettled)), "{noted:?}");
        shop.journal()
            .settled(header, OrderState::Failed)
            .expect("noted");
    }
    assert_eq!(shop.open(), []);
    let settled = shop
        .records()
        .into_iter()
        .filter(|header| header.event == Event::Settled);
    let ended = settled.filter_map(|header| header.ended);
    let ended: Vec<_> = ended.map(Ended::as_str).collect();
    assert_eq!(
        ended,
        ["succeeded", "succeeded", "succeeded", "failed", "failed"]
    );
    assert!(verify(&shop.path, &key()).expect("read").faults.is_empty());
}

#[tokio::test]
async fn what_is_settled_by_hand_is_noted_too() {
    let shop = Shop::at(&lianlian(|_| PAID));
    shop.lose(&order("A1")).await;
    shop.lose(&order("A2")).await;
    shop.client
        .settle(&order("A1"), quickly())
        .await
        .expect("settled");
    let open = shop.open();
    assert_eq!(open.len(), 1);
    assert_eq!(open[0].order.as_deref(), Some("A2"));
}

/// The answer names the order of which the query has LianLian's number alone; another order of the same second stays open.
#[tokio::test]
async fn an_order_found_by_lianlians_number_is_noted() {
    let shop = Shop::at(&lianlian(|_| PAID));
    shop.lose(&order("A1")).await;
    shop.lose(&order("A2")).await;
    let query = PaymentQueryRequest::builder()
        .oid_paybill("2018082800000001")
        .dt_order(order("A1").dt_order)
        .build();
    let settled = shop.client.settle_by(&query, quickly()).await;
    assert_eq!(settled.expect("settled").state, OrderState::Succeeded);
    let open = shop.open();
    let numbers: Vec<_> = open.iter().map(|header| header.order.as_deref()).collect();
    assert_eq!(numbers, [Some("A2")]);
}

/// A query that went unanswered makes nobody look for an order.
#[tokio::test]
async fn queries_are_never_open() {
    let shop = Shop::at(&lianlian(|_| Act::Close));
    let error = shop.client.settle(&order("A1"), quickly()).await;
    error.expect_err("no answer");
    assert!(
        shop.records()
            .iter()
            .any(|header| !header.makes_order && header.event == Event::Failed)
    );
    assert!(shop.open().is_empty());
}

#[tokio::test]
async fn an_unsigned_refusal_is_written_down_as_what_it_is() {
    let peer = Peer::start(|_, _| unsigned("1004", "商户请求参数[dt_order]非法。"));
    let shop = Shop::at(&peer);
    let error = shop.client.call(&order("A1")).await.expect_err("refused");
    assert_eq!(error.effect(), Effect::Refused);
    let records = shop.records();
    let last = records.last().expect("two records");
    assert_eq!(
        (last.ret_code.as_deref(), last.signed),
        (Some("1004"), Some(false))
    );
    assert_eq!(last.ended, Some(Ended::Error(Effect::Refused)));
    assert!(shop.open().is_empty());
    // What is not sure stays open.
    let peer = Peer::start(|_, _| unsigned("6001", "余额不足"));
    let shop = Shop::at(&peer);
    shop.lose(&order("A1")).await;
    assert_eq!(shop.open().len(), 1);
}

#[test]
fn the_blocking_client_recovers_too() {
    let peer = lianlian(|_| PAID);
    let shop = Shop::at(&peer);
    let client = blocking::Client::new(shop.client.clone()).expect("a client");
    client.call(&order("A1")).expect_err("no answer");
    let recovered = client
        .settle_unsettled(shop.journal(), quickly())
        .expect("read");
    assert!(matches!(recovered[0].result, Ok(OrderState::Succeeded)));
    assert!(shop.open().is_empty());
}

/// A journal of an earlier version: its headers lack what a query needs.
#[test]
fn old_headers_are_read() {
    let old = r#"{"ended":null,"event":"sent","exchange":"4f","operation":"mpay/PaymentApply","order":"1","previous":"","ret_code":null,"salt":"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=","time":"2018-08-28T07:35:43Z","sealed":"AA=="}"#;
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("journal");
    std::fs::write(&path, format!("{old}\n")).expect("written");
    let open = unsettled(&path).expect("read");
    assert_eq!(open.len(), 1);
    assert!(open[0].asked_by.is_empty() && open[0].makes_order && open[0].signed.is_none());
}

/// A request that makes no order has no query: the binding's own type says so.
#[test]
fn a_binding_is_no_order() {
    use lianlian_core::{OperationType as _, Sent};
    let operation = <CardBindApplyRequest as Sent>::Operation::OPERATION;
    assert_eq!((operation.order, operation.queried_by), (None, &[][..]));
}
