//! The embedding crate's operation, from both sides.

use lianlian::check::CheckOptions;
use lianlian::field::Open;
use lianlian::message::{RawMessage, RawValue};
use lianlian::sign::{self, PrivateKey, SignType};
use lianlian::{AcceptError, Environment, Merchant, OperationType, Platform, Verified};
use lianlian_embedding::*;

fn key(name: &str) -> PrivateKey {
    let path = format!("{}/../fixtures/{name}", env!("CARGO_MANIFEST_DIR"));
    PrivateKey::parse(std::fs::read(path).expect("the fixture")).expect("a key")
}

fn sides() -> (Merchant, Platform) {
    let platform = Platform::new(key("platform_private.pem"));
    let merchant = Merchant::builder()
        .oid_partner("201304121000001004")
        .signer(key("merchant_private.pem"))
        .platform_keys(vec![platform.public_key()])
        .environment(Environment::at("http://localhost:1").expect("loopback"))
        .build();
    (merchant.expect("right settings"), platform)
}

fn request() -> BoundCardsRequest {
    BoundCardsRequest::builder()
        .user_id("u1")
        .no_agree("n")
        .offset("0")
        .build()
}

/// The reading of a request by LianLian's side.
fn receive(
    merchant: &Merchant,
    platform: &Platform,
    request: &BoundCardsRequest,
) -> Verified<BoundCardsRequest> {
    let http = merchant.prepare(request).expect("a right request");
    let merchant_key = key("merchant_private.pem").public_key();
    let received = platform.receive(http.headers(), http.body(), |_| Some(merchant_key));
    received.expect("a right request")
}

fn card(card_type: Open<CardType>) -> BoundCard {
    BoundCard::builder()
        .no_agree("2017092339974797")
        .card_no("8888888888888888")
        .bank_code("01020000")
        .card_type(card_type)
        .build()
}

#[test]
fn a_list_travels_under_the_signature() {
    let (merchant, platform) = sides();
    let request = request();
    let received = receive(&merchant, &platform, &request);

    let found = BoundCardsFound::builder()
        .user_id("u1")
        .agreement_list(vec![
            card(CardType::Debit.into()),
            card(Open::Unknown("7".to_owned())),
        ])
        .remark("两张卡".to_owned())
        .build();
    let response = platform
        .answer(&received, &BoundCardsResponse::Found(found))
        .expect("signed");

    let raw = RawMessage::parse(response.body()).expect("a message");
    assert_eq!(
        *raw.sign_string(&["remark"]),
        "agreement_list=[{\"bank_code\":\"01020000\",\"card_no\":\"8888888888888888\",\
         \"card_type\":\"2\",\"no_agree\":\"2017092339974797\"},\
         {\"bank_code\":\"01020000\",\"card_no\":\"8888888888888888\",\
         \"card_type\":\"7\",\"no_agree\":\"2017092339974797\"}]\
         &oid_partner=201304121000001004&ret_code=0000&ret_msg=交易成功&sign_type=RSA&user_id=u1"
    );

    let answer = merchant.accept(&request, &response).expect("genuine");
    let BoundCardsResponse::Found(found) = answer.into_inner();
    let types: Vec<_> = found
        .agreement_list
        .into_iter()
        .map(|card| card.card_type)
        .collect();
    assert_eq!(
        types,
        [Open::Known(CardType::Debit), Open::Unknown("7".to_owned())]
    );
    assert_eq!(
        found.remark.map(|remark| remark.trust_anyway()).as_deref(),
        Some("两张卡")
    );
}

#[test]
fn what_is_unsigned_may_change_and_nothing_else() {
    let (merchant, platform) = sides();
    let request = request();
    let received = receive(&merchant, &platform, &request);
    let found = BoundCardsFound::builder()
        .user_id("u1")
        .agreement_list(vec![card(CardType::Debit.into())])
        .remark("one".to_owned())
        .build();
    let response = platform
        .answer(&received, &BoundCardsResponse::Found(found))
        .expect("signed");

    let body = String::from_utf8(response.into_body()).expect("UTF-8");
    let changed = |from: &str, to: &str| {
        assert!(body.contains(from));
        http::Response::new(body.replace(from, to).into_bytes())
    };
    assert!(merchant.accept(&request, &changed("one", "two")).is_ok());
    let refused = merchant.accept(&request, &changed("01020000", "01030000"));
    assert!(matches!(refused, Err(AcceptError::Untrusted { .. })));
}

#[test]
fn checks_reach_into_lists_and_groups() {
    let request = BoundCardsRequest::builder()
        .user_id("u1")
        .offset("1a")
        .build();
    let violations = request
        .check(&CheckOptions::default())
        .expect_err("two faults");
    let found: Vec<_> = violations
        .iter()
        .map(|v| (v.field.as_str(), v.rule.as_str()))
        .collect();
    assert_eq!(found, [("card_no", "either_of"), ("offset", "digits")]);

    let bad = BoundCard::builder()
        .no_agree("12345678901234567")
        .card_no("8888888888888888")
        .bank_code("1")
        .card_type(CardType::Credit)
        .build();
    let found = BoundCardsFound::builder()
        .user_id("u1")
        .agreement_list(vec![card(CardType::Debit.into()), bad])
        .build();
    let violations = found
        .check(&CheckOptions::default())
        .expect_err("two faults");
    let found: Vec<_> = violations
        .iter()
        .map(|v| (v.field.as_str(), v.rule.as_str()))
        .collect();
    assert_eq!(
        found,
        [
            ("agreement_list[1].bank_code", "bank_code"),
            ("agreement_list[1].no_agree", "max_len")
        ]
    );
}

#[test]
fn the_operation_describes_itself() {
    let operation = BoundCards::OPERATION;
    assert_eq!(operation.id(), "bankcardbindlist.htm");
    assert_eq!(operation.meaning, Some("The bound cards of a user."));
    let raw = RawMessage::parse(br#"{"user_id":"u","no_agree":"n","offset":"0","x":1}"#);
    let raw = raw.expect("a message");
    assert!(matches!(raw.get("x"), Some(RawValue::Other("1"))));
    let violations = operation
        .check(&raw, &CheckOptions::default())
        .expect_err("an unknown member");
    assert_eq!(
        violations.to_string(),
        "x is not a parameter of this operation"
    );
}

/// Signs an answer's members as LianLian would.
fn answer(members: &[(&'static str, &str)]) -> http::Response<Vec<u8>> {
    let mut message = RawMessage::parse(b"{}").expect("a message");
    for (name, value) in members {
        message.set(name, value);
    }
    let key = key("platform_private.pem");
    sign::sign(&mut message, &key, SignType::Md5WithRsa).expect("signed");
    http::Response::new(message.to_json().to_vec())
}

#[test]
fn a_nameless_answer_and_the_end_of_a_card_number() {
    let (merchant, _) = sides();
    let request = CardBinRequest::builder()
        .card_no("8888888888881234")
        .build();
    let accept = |members: &[(&'static str, &str)]| {
        let found = [("ret_code", "0000"), ("bank_code", "01020000")];
        merchant
            .accept(&request, &answer(&[&found, members].concat()))
            .err()
    };
    assert_eq!(accept(&[("card_no", "1234")]), None);
    assert_eq!(accept(&[("card_no", "8888888888881234")]), None);
    let other = Some(AcceptError::OtherRequest { field: "card_no" });
    assert_eq!(accept(&[("card_no", "8888")]), other);
    assert_eq!(accept(&[("card_no", "34")]), other);
    assert_eq!(
        accept(&[("card_no", "1234"), ("oid_partner", "201304121000001004")]),
        None
    );
    let other = Some(AcceptError::OtherRequest {
        field: "oid_partner",
    });
    assert_eq!(
        accept(&[("card_no", "1234"), ("oid_partner", "201304121000001005")]),
        other
    );
}
