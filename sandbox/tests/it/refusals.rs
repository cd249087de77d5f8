//! What LianLian's side does not take: each return code with the requests that provoke it.

use lianlian::message::RawMessage;
use lianlian::{AcceptError, Merchant, envelope, envelope_body, sign};
use lianlian::{Effect, Environment};

use crate::world::*;

/// The answer's code, after checking its signature by hand: for answers that name no merchant, which
/// a merchant does not take for its own.
#[track_caller]
fn signed_code(answer: &[u8]) -> String {
    let answer = RawMessage::parse(answer).expect("a message");
    sign::verify(&answer, &[PLATFORM_KEY.public_key()], &[]).expect("every answer is signed");
    answer.text("ret_code").expect("a code").to_owned()
}

#[test]
fn another_key() {
    let world = World::new();
    let stranger = merchant(OID_PARTNER, &PLATFORM_KEY, &world.address);
    let answer = call(&stranger, &apply("u1"));
    assert_eq!(
        answer.as_ref().err().map(AcceptError::effect),
        Some(Effect::Refused)
    );
    assert_answered(answer, "1001");
    assert_answered(call(&stranger, &verify("u1", "t", "c")), "1001");
}

#[test]
fn no_signature() {
    let world = World::new();
    let body = format!(r#"{{"oid_partner":"{OID_PARTNER}","sign_type":"RSA","user_id":"u1"}}"#);
    assert_answered::<()>(Err(world.refusal(VERIFY, body)), "1001");
}

#[test]
fn a_changed_request() {
    let world = World::new();
    let http = world.merchant.prepare(&verify("u1", "t", "c"));
    let body = String::from_utf8(http.expect("right").into_body()).expect("UTF-8");
    let body = body.replace("\"u1\"", "\"u2\"");
    assert_answered::<()>(Err(world.refusal(VERIFY, body)), "1001");
}

#[test]
fn an_unknown_merchant() {
    let world = World::new();
    let unknown = merchant(UNKNOWN_PARTNER, &MERCHANT_KEY, &world.address);
    assert_answered(call(&unknown, &apply("u1")), "3001");
    assert_answered(call(&unknown, &verify("u1", "t", "c")), "3001");
}

#[test]
fn wrong_parameters_are_named() {
    let world = World::new();
    let body = signed(r#"{"token":"t","user_id":"u1","colour":"red"}"#);
    let error = world.refusal(VERIFY, body);
    assert!(
        matches!(&error, AcceptError::NoOutcome { ret_code, ret_msg, .. }
            if ret_code.as_str() == "1004"
            && ret_msg == "商户请求参数校验错误（colour,verify_code）"),
        "{error}"
    );

    let sealed = envelope::seal(&signed(r#"{"pay_type":"9"}"#), &PLATFORM_KEY.public_key());
    let body = envelope_body(OID_PARTNER, &sealed.expect("sealed"));
    assert_answered::<()>(Err(world.refusal(APPLY, body)), "1004");
}

#[test]
fn an_envelope_with_another_merchant_on_it() {
    let world = World::new();
    let http = world.merchant.prepare(&apply("u1")).expect("right");
    let body = String::from_utf8(http.into_body()).expect("UTF-8");
    let body = body.replacen(OID_PARTNER, OTHER_PARTNER, 1);
    assert_answered::<()>(Err(world.refusal(APPLY, body)), "1004");
}

#[test]
fn an_envelope_that_does_not_open() {
    let world = World::new();
    // Sealed with a key that is not the sandbox's, by a merchant that has both.
    let mistaken = Merchant::builder()
        .oid_partner(OID_PARTNER)
        .signer(MERCHANT_KEY.clone())
        .platform_keys(vec![MERCHANT_KEY.public_key(), PLATFORM_KEY.public_key()])
        .environment(Environment::at(&format!("http://{}", world.address)).expect("loopback"))
        .build()
        .expect("right settings");
    assert_answered(call(&mistaken, &apply("u1")), "4007");

    for pay_load in ["x", "lianpay1_0_1$", "lianpay1_0_1$a$b$c$d$e"] {
        let body = envelope_body(OID_PARTNER, pay_load);
        assert_answered::<()>(Err(world.refusal(APPLY, body)), "4007");
    }
}

#[test]
fn an_envelope_without_a_message() {
    let world = World::new();
    let body = format!(r#"{{"oid_partner":"{OID_PARTNER}"}}"#);
    assert_answered::<()>(Err(world.refusal(APPLY, body)), "1012");
    let no_message = envelope::seal(b"[]", &PLATFORM_KEY.public_key()).expect("sealed");
    let body = envelope_body(OID_PARTNER, &no_message);
    assert_answered::<()>(Err(world.refusal(APPLY, body)), "1012");
}

/// Where nobody can tell whom the answer is for, it is signed all the same, and a merchant doesn't
/// take it for an answer of its own.
#[test]
fn answers_to_nobody() {
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
        assert_eq!(signed_code(answer.body()), code);
        let error = world.merchant.accept(&verify("u1", "t", "c"), &answer);
        assert_eq!(
            error.expect_err("not ours"),
            AcceptError::OtherRequest {
                field: "oid_partner"
            }
        );
    }
}
