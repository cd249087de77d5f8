//! The embedding crate's operation of the second generation, from both sides.

use lianlian::check::CheckOptions;
use lianlian::field::{Amount, Open};
use lianlian::jiff::Timestamp;
use lianlian::sign::{self, PrivateKey, SignatureFault};
use lianlian::{AcceptError, Environment, Generation, Merchant, OperationType, Platform};
use lianlian_embedding::*;

fn key(name: &str) -> PrivateKey {
    let path = format!("{}/../fixtures/{name}", env!("CARGO_MANIFEST_DIR"));
    PrivateKey::parse(std::fs::read(path).expect("the fixture")).expect("a key")
}

/// The time at which requests say that they are sent: 2026-01-01 12:00:00 in UTC+8.
fn clock() -> Timestamp {
    Timestamp::constant(1_767_240_000, 0)
}

fn sides() -> (Merchant, Platform) {
    let platform = Platform::new(key("platform_private.pem"));
    let merchant = Merchant::builder()
        .oid_partner("2020042200284052")
        .signer(key("merchant_private.pem"))
        .platform_keys(vec![platform.public_key()])
        .environment(Environment::at("http://localhost:1").expect("loopback"))
        .clock(clock)
        .build();
    (merchant.expect("right settings"), platform)
}

fn request() -> SecuredQueryRequest {
    SecuredQueryRequest::builder().txn_seqno("T1").build()
}

/// LianLian's answer to the request about the order of this number.
fn answer(platform: &Platform, merchant: &Merchant, txn_seqno: &str) -> http::Response<Vec<u8>> {
    let sent = merchant.prepare(&request()).expect("a right request");
    let merchant_key = key("merchant_private.pem").public_key();
    let received = platform
        .receive::<SecuredQueryRequest>(sent.headers(), sent.body(), |_| Some(merchant_key))
        .expect("a right request");
    assert_eq!(received.txn_seqno.as_deref(), Some("T1"));
    let amount = Amount::from_fen(20_000).expect("an amount");
    let order = SecuredOrder::builder()
        .txn_seqno(txn_seqno)
        .total_amount(amount)
        .secure_status(SecureStatus::WaitConfirm)
        .build();
    let payee = SecuredPayee::builder()
        .payee_id("U1")
        .amount(amount)
        .build();
    let found = SecuredQueryFound::builder()
        .accp_txno("2026010112345678".to_owned())
        .order_info(order)
        .payee_info(vec![payee])
        .build();
    let answer = SecuredQueryResponse::Found(found);
    platform.answer(&received, &answer).expect("signed")
}

#[test]
fn the_bytes_that_are_sent_are_signed_in_the_headers() {
    let (merchant, platform) = sides();
    let sent = merchant.prepare(&request()).expect("a right request");
    assert_eq!(SecuredQuery::OPERATION.generation, Generation::Accp);
    assert_eq!(
        String::from_utf8_lossy(sent.body()),
        r#"{"oid_partner":"2020042200284052","timestamp":"20260101120000","txn_seqno":"T1"}"#
    );
    let keys = [key("merchant_private.pem").public_key()];
    assert_eq!(
        sign::verify_body(sent.headers(), sent.body(), &keys),
        Ok(())
    );
    let others = [platform.public_key()];
    let verdict = sign::verify_body(sent.headers(), sent.body(), &others);
    assert_eq!(verdict, Err(SignatureFault::Mismatch));
}

#[test]
fn an_answer_is_read_with_its_object_and_its_list() {
    let (merchant, platform) = sides();
    let accepted = merchant.accept(&request(), &answer(&platform, &merchant, "T1"));
    let SecuredQueryResponse::Found(found) = accepted.expect("genuine").into_inner();
    let order = found.order_info;
    assert_eq!(order.total_amount.to_string(), "200.00");
    assert_eq!(order.secure_status, Open::Known(SecureStatus::WaitConfirm));
    let payees: Vec<_> = found
        .payee_info
        .iter()
        .map(|payee| &*payee.payee_id)
        .collect();
    assert_eq!(payees, ["U1"]);
    assert_eq!(found.accp_txno.as_deref(), Some("2026010112345678"));
}

#[test]
fn another_order_and_another_byte_are_refused() {
    let (merchant, platform) = sides();
    let other = merchant.accept(&request(), &answer(&platform, &merchant, "T2"));
    let field = "txn_seqno";
    assert_eq!(other.err(), Some(AcceptError::OtherRequest { field }));

    let mut changed = answer(&platform, &merchant, "T1");
    changed.body_mut().push(b'\n');
    let refused = merchant.accept(&request(), &changed).expect_err("changed");
    let fault = SignatureFault::Mismatch;
    assert_eq!(
        refused,
        AcceptError::Untrusted {
            fault,
            claimed: None
        }
    );
}

#[test]
fn one_number_is_enough_and_none_is_not() {
    let none = SecuredQueryRequest::builder().build();
    let violations = none.check(&CheckOptions::default()).expect_err("no number");
    let found: Vec<_> = violations
        .iter()
        .map(|violation| (violation.field.as_str(), violation.rule.as_str()))
        .collect();
    assert_eq!(found, [("accp_txno", "either_of")]);
}
