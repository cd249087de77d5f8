//! The refusals of LianLian's side: each return code with the requests that provoke it.

use lianlian::api::instant_payment::PaymentConfirmRequest;
use lianlian::api::{account, mpay, refund};
use lianlian::message::RawMessage;
use lianlian::sign::PrivateKey;
use lianlian::{AcceptError, Effect, Environment, Merchant, envelope, envelope_body, sign};

use crate::payments::{made, paid};
use crate::world::*;

#[test]
fn another_key() {
    let world = World::new();
    let stranger = stranger(&world.address);
    let answer = call(&stranger, &apply("u1"));
    assert_eq!(
        answer.as_ref().err().map(AcceptError::effect),
        Some(Effect::Refused)
    );
    assert_unsigned(answer, "1001");
    assert_unsigned(call(&stranger, &verify("u1", "t", "c")), "1001");
}

#[test]
fn no_signature() {
    let world = World::new();
    let body = format!(r#"{{"oid_partner":"{OID_PARTNER}","sign_type":"RSA","user_id":"u1"}}"#);
    assert_unsigned::<()>(Err(world.refusal(VERIFY, body)), "1001");
}

#[test]
fn a_changed_request() {
    let world = World::new();
    let http = world.merchant.prepare(&verify("u1", "t", "c"));
    let body = String::from_utf8(http.expect("right").into_body()).expect("UTF-8");
    let body = body.replace("\"u1\"", "\"u2\"");
    assert_unsigned::<()>(Err(world.refusal(VERIFY, body)), "1001");
}

#[test]
fn an_unknown_merchant() {
    let world = World::new();
    let unknown = merchant(UNKNOWN_PARTNER, &MERCHANT_KEY, &world.address);
    assert_unsigned(call(&unknown, &apply("u1")), "3001");
    assert_unsigned(call(&unknown, &verify("u1", "t", "c")), "3001");
}

#[test]
fn wrong_parameters_are_named() {
    let world = World::new();
    let body = signed(r#"{"token":"t","user_id":"u1","colour":"red"}"#);
    let said = assert_unsigned::<()>(Err(world.refusal(VERIFY, body)), "1004");
    assert_eq!(said, "商户请求参数[colour]非法。");
    let body = signed(r#"{"user_id":"u1","verify_code":"1"}"#);
    let said = assert_unsigned::<()>(Err(world.refusal(VERIFY, body)), "1004");
    assert_eq!(said, "商户请求参数[token]非法。");

    let sealed = envelope::seal(&signed(r#"{"pay_type":"9"}"#), &PLATFORM_KEY.public_key());
    let body = envelope_body(OID_PARTNER, &sealed.expect("sealed"));
    assert_unsigned::<()>(Err(world.refusal(APPLY, body)), "1004");
}

#[test]
fn an_envelope_with_another_merchant_on_it() {
    let world = World::new();
    let http = world.merchant.prepare(&apply("u1")).expect("right");
    let body = String::from_utf8(http.into_body()).expect("UTF-8");
    let body = body.replacen(OID_PARTNER, OTHER_PARTNER, 1);
    assert_unsigned::<()>(Err(world.refusal(APPLY, body)), "1004");
}

#[test]
fn an_envelope_that_does_not_open() {
    let world = World::new();
    // Sealed with a key that is not the sandbox's, by a merchant that has both.
    let other = PrivateKey::generate(1024).expect("a key").public_key();
    let mistaken = Merchant::builder()
        .oid_partner(OID_PARTNER)
        .signer(MERCHANT_KEY.clone())
        .platform_keys(vec![other.clone(), PLATFORM_KEY.public_key()])
        .sealing_key(other)
        .environment(Environment::at(&format!("http://{}", world.address)).expect("loopback"))
        .build()
        .expect("right settings");
    assert_unsigned(call(&mistaken, &apply("u1")), "4007");

    for pay_load in ["x", "lianpay1_0_1$", "lianpay1_0_1$a$b$c$d$e"] {
        let body = envelope_body(OID_PARTNER, pay_load);
        assert_unsigned::<()>(Err(world.refusal(APPLY, body)), "4007");
    }
}

#[test]
fn an_envelope_without_a_message() {
    let world = World::new();
    let body = format!(r#"{{"oid_partner":"{OID_PARTNER}"}}"#);
    assert_unsigned::<()>(Err(world.refusal(APPLY, body)), "1012");
    let no_message = envelope::seal(b"[]", &PLATFORM_KEY.public_key()).expect("sealed");
    let body = envelope_body(OID_PARTNER, &no_message);
    assert_unsigned::<()>(Err(world.refusal(APPLY, body)), "1012");
}

/// An unsigned refusal, byte for byte.
#[test]
fn the_gateways_words_are_all_that_comes() {
    let world = World::new();
    for (path, body, code) in [
        (APPLY, b"{}".to_vec(), "1012"),
        (APPLY, b"<xml/>".to_vec(), "1012"),
        (VERIFY, Vec::new(), "1012"),
        (VERIFY, b"\xff".to_vec(), "1012"),
        (VERIFY, br#"{"a":"1","a":"1"}"#.to_vec(), "1012"),
        (VERIFY, signed("{}").repeat(2), "1012"),
        (VERIFY, [b"[".repeat(60_000)].concat(), "1012"),
        (VERIFY, b"{}".to_vec(), "1004"),
    ] {
        let answer = world.post(path, body);
        assert_eq!(answer.status(), 200);
        assert_eq!(
            answer.headers().get(http::header::CONTENT_TYPE),
            world
                .merchant
                .prepare(&verify("u1", "t", "c"))
                .expect("right")
                .headers()
                .get(http::header::CONTENT_TYPE),
        );
        let said = match code {
            "1012" => "请求报文解析失败",
            _ => "商户请求参数[oid_partner]非法。",
        };
        let body = format!(r#"{{"ret_code":"{code}","ret_msg":"{said}"}}"#);
        assert_eq!(String::from_utf8_lossy(answer.body()), body);
        let taken = world.merchant.accept(&verify("u1", "t", "c"), &answer);
        assert_unsigned(taken, code);
    }
}

/// Refusals of the business are signed, unless the page has `sign` in successful answers only.
#[test]
fn the_business_signs_as_its_page_has_it() {
    let world = World::new();
    let token = made(&world, "A1", "1.00");
    // MPAY's pages have no signature on a refusal.
    let wrong: mpay::PaymentVerifyRequest = request(&[
        ("no_order", "A1"),
        ("token", &token),
        ("money_order", "1.00"),
        ("verify_code", "000000"),
    ]);
    let answer = world.call(&wrong);
    let effect = answer.as_ref().err().map(AcceptError::effect);
    assert_eq!(effect, Some(Effect::Unknown), "nobody signed it");
    assert_unsigned(answer, "9700");
    // Pay-outs' pages have one on every answer.
    let confirm: PaymentConfirmRequest = request(&[("no_order", "O1"), ("confirm_code", "1")]);
    assert_signed(world.call(&confirm), "4001");
    // Nothing found is unsigned, whatever the page.
    let query: mpay::PaymentQueryRequest = request(&[("no_order", "A2")]);
    assert_unsigned(world.call(&query), "8901");
    // What signed messages have is signed, whatever the page: a payment that a refund names in vain.
    let script = r#"{"trouble":"ret_code","ret_code":"9093","operation":"refund/YuanRefundApply"}"#;
    world.trouble(script);
    let refund: refund::YuanRefundApplyRequest = request(&[("no_refund", "R1")]);
    assert_signed(world.call(&refund), "9093");
    let refund: refund::YuanRefundApplyRequest = request(&[("no_refund", "R1")]);
    assert_unsigned(world.call(&refund), "5002");
    world.stop();
}

/// A signed refusal names the order that it is about, and is the merchant's own.
#[test]
fn a_signed_refusal_names_the_order() {
    let world = World::new();
    let confirm: PaymentConfirmRequest = request(&[("no_order", "O1"), ("confirm_code", "1")]);
    let answer = send(world.merchant.prepare(&confirm).expect("right"));
    let message = RawMessage::parse(answer.body()).expect("a message");
    sign::verify(&message, &[PLATFORM_KEY.public_key()], &[]).expect("signed");
    assert_eq!(message.text("oid_partner"), Some(OID_PARTNER));
    assert_eq!(message.text("no_order"), Some("O1"));
    let names: Vec<_> = message.members().iter().map(|m| m.name.as_ref()).collect();
    let expected = [
        "no_order",
        "oid_partner",
        "ret_code",
        "ret_msg",
        "sign",
        "sign_type",
    ];
    assert_eq!(names, expected);
    world.stop();
}

/// Each kind turned round, for requests that are read and for those that are not.
#[test]
fn troubles_turn_it_round() {
    let world = World::new();
    let confirm: PaymentConfirmRequest = request(&[("no_order", "O1"), ("confirm_code", "1")]);
    world.trouble(r#"{"trouble":"unsigned_refusal","operation":"instant_payment/PaymentConfirm"}"#);
    // It waits for a refusal of that operation.
    paid(&world, "A1", "1.00");
    let query: mpay::PaymentQueryRequest = request(&[("no_order", "A2")]);
    assert_unsigned(world.call(&query), "8901");
    assert_unsigned(world.call(&confirm), "4001");
    assert_signed(world.call(&confirm), "4001");

    world.trouble(r#"{"trouble":"signed_refusal"}"#);
    assert_signed(world.call(&query), "8901");
    assert_unsigned(world.call(&query), "8901");

    let stranger = stranger(&world.address);
    let balance: account::BalanceQueryRequest = request(&[]);
    let rejected = || call(&stranger, &balance).map(drop);
    assert_unsigned(rejected(), "1001");
    world.trouble(&format!(
        r#"{{"trouble":"signed_refusal","merchant":"{OID_PARTNER}","times":2}}"#
    ));
    let unknown = merchant(UNKNOWN_PARTNER, &MERCHANT_KEY, &world.address);
    assert_unsigned(call(&unknown, &balance), "3001");
    assert_signed(rejected(), "1001");
    assert_signed(world.call(&query), "8901");
    assert_unsigned(rejected(), "1001");
    assert_eq!(world.admin("GET", "troubles", "").1, serde_json::json!([]));
    world.stop();
}

/// A code by the amount, and its signature by the card.
#[test]
fn magic_values_turn_it_round() {
    let world = World::new();
    let apply = |no_order: &str, money: &str, card_no: &str| {
        let apply: mpay::PaymentApplyRequest = request(&[
            ("no_order", no_order),
            ("money_order", money),
            ("card_no", card_no),
        ]);
        world.call(&apply).map(drop)
    };
    assert_signed(apply("A1", "661003.00", "6299670061000003"), "1003");
    assert_unsigned(apply("A2", "661003.00", "6299670060000004"), "1003");
    assert_signed(apply("A3", "661100.00", "6299670061000003"), "1100");
    // Where nothing refuses, they do nothing.
    apply("A4", "670061.00", "8888888888888888").expect("made");
    assert_signed(apply("A4", "670061.00", "8888888888888888"), "1002");
    world.stop();
}
