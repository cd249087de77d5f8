//! Requests of the second generation: the header has the way's number, and the series that it is of.

use lianlian_api::accp_account::CardBindApplyRequest;
use lianlian_api::accp_trade::{RefundRequest, SmsValidationRequest, TradeCreateRequest};
use lianlian_api::mpay::PaymentApplyRequest;
use lianlian_core::example::{self, Extent};
use lianlian_core::{Effect, Request, Sent};
use lianlian_journal::{Header, Journal, JournalKey, unsettled};
use lianlian_test_support::merchant;

const KEY: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

fn example<R: Sent>() -> R {
    example::request(Extent::Required).expect("examples")
}

fn lose(journal: &Journal, request: &impl Request) {
    let exchange = journal.sent(&merchant(), request).expect("written");
    journal
        .failed(&exchange, Effect::Unknown, "no answer")
        .expect("written");
}

#[test]
fn a_payment_and_its_refund_are_told_apart() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("journal.jsonl");
    let key = JournalKey::parse(KEY).expect("a key");
    let journal = Journal::open(&path, &key).expect("opened");
    lose(&journal, &example::<TradeCreateRequest>());
    lose(&journal, &example::<SmsValidationRequest>());
    lose(&journal, &example::<RefundRequest>());
    lose(&journal, &example::<PaymentApplyRequest>());
    lose(&journal, &example::<CardBindApplyRequest>());

    let open = unsettled(&path).expect("read");
    let series: Vec<_> = open
        .iter()
        .map(|header| (header.operation.as_str(), header.series.as_deref()))
        .collect();
    // A card's binding moves no money: nobody has to find out what became of it.
    assert_eq!(
        series,
        [
            ("accp_trade/TradeCreate", Some("txn_seqno")),
            ("accp_trade/SmsValidation", Some("txn_seqno")),
            ("accp_trade/Refund", Some("refund_seqno")),
            ("mpay/PaymentApply", None),
        ]
    );
    let is_asked_by = |header: &Header| header.asked_by.values().cloned().collect::<Vec<_>>();
    let validation = &open[1];
    let number = validation.order.clone().expect("a number");
    assert_eq!(is_asked_by(validation), [number]);
}
