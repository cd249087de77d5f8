//! Published messages the whole way: not their signature alone, but what a merchant gets of them.

use std::path::Path;

use lianlian::api::codes::PaymentResult;
use lianlian::api::easypay::{PaymentVerifyRequest, PaymentVerifyResponse};
use lianlian::api::instant_payment::{
    PaymentApplyRequest, PaymentApplyResponse, PaymentConfirmRequest,
};
use lianlian::api::mpay::{CardBindApplyRequest, CardBindApplyResponse};
use lianlian::envelope;
use lianlian::example::{self, Extent, Members};
use lianlian::field::{Open, Value as _};
use lianlian::message::RawMessage;
use lianlian::sign::{PrivateKey, PublicKey, SignatureFault};
use lianlian::{
    AcceptError, Effect, Environment, HasState as _, Merchant, OrderState, Request, ResponseTo,
    Verified, envelope_body,
};
use lianlian_tests::{MERCHANT_KEY, PLATFORM_KEY, platform};

fn read(name: &str) -> Vec<u8> {
    let vectors = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/vectors");
    std::fs::read(vectors.join(name)).expect("the vector is there")
}

/// The request that an answer belongs to: the examples, with what the answer repeats.
fn request_of<R: Request>(answer: &[u8]) -> R {
    let raw = RawMessage::parse(answer).expect("a message");
    let repeated = R::ROWS
        .iter()
        .filter_map(|row| Some((row.name, raw.scalar(row.name)?)));
    let given: Members = repeated
        .map(|(name, value)| (name, value.to_owned()))
        .collect();
    example::request_with(Extent::Required, &given).expect("examples")
}

/// A published answer as the merchant whom it names accepts it, under LianLian's own key.
fn accept<R: Request>(answer: &[u8]) -> Result<Verified<ResponseTo<R>>, AcceptError> {
    let raw = RawMessage::parse(answer).expect("a message");
    let merchant = Merchant::builder()
        .oid_partner(raw.text("oid_partner").expect("named"))
        .signer(MERCHANT_KEY.clone())
        .platform_keys(vec![
            PublicKey::parse(read("lianlian-public.b64")).expect("a key"),
        ])
        .environment(Environment::at("http://127.0.0.1:9").expect("a URL"))
        .build()
        .expect("right settings");
    merchant.accept(&request_of::<R>(answer), &http::Response::new(answer))
}

#[test]
fn a_paid_order_comes_out_as_paid() {
    let answer = accept::<PaymentVerifyRequest>(&read("easypay-verify-restored.json"));
    let answer = answer.expect("genuine");
    let PaymentVerifyResponse::Accepted(accepted) = &*answer;
    assert_eq!(
        accepted.result_pay,
        Some(Open::Known(PaymentResult::Success))
    );
    assert_eq!(accepted.result_pay.state(), OrderState::Succeeded);
    assert_eq!(accepted.no_order, "20150911145230172");
    let money = accepted
        .money_order
        .as_ref()
        .map(|money| money.wire().into_owned());
    assert_eq!(money.as_deref(), Some("0.01"));
    assert!(answer.oddities().is_empty() && answer.extras().is_empty());
}

#[test]
fn a_binding_gets_its_code() {
    let answer = accept::<CardBindApplyRequest>(&read("mpay-card-bind-code-sent.json"));
    let answer = answer.expect("genuine");
    let CardBindApplyResponse::CodeSent(sent) = &*answer;
    assert_eq!(
        sent.token.as_deref(),
        Some("ce40a0c2e72964cc25e1dcd4e47e62c1")
    );
}

#[test]
fn a_pay_out_is_refused_or_waits_for_its_confirmation() {
    let refused = accept::<PaymentApplyRequest>(&read("instant-payment-4005.json"));
    let error = refused.expect_err("a refusal");
    let refusal = error.refusal().expect("a refusal");
    assert_eq!(
        (refusal.ret_code.as_str(), refusal.ret_msg),
        ("4005", "商户未开通权限")
    );
    assert!(refusal.is_signed && error.effect() == Effect::Refused);

    let waits = accept::<PaymentApplyRequest>(&read("instant-payment-4002.json"));
    let waits = waits.expect("genuine");
    let PaymentApplyResponse::ToConfirm(waits) = &*waits else {
        panic!("{waits:?}");
    };
    assert!(waits.confirm_code.is_some());
}

#[test]
fn an_edited_answer_is_believed_in_nothing() {
    let error =
        accept::<lianlian::api::mpay::PaymentVerifyRequest>(&read("mpay-verify-altered.json"));
    let error = error.expect_err("edited");
    let AcceptError::Untrusted { fault, .. } = &error else {
        panic!("{error:?}");
    };
    assert_eq!(
        (*fault, error.effect()),
        (SignatureFault::Mismatch, Effect::Unknown)
    );
}

/// The test merchant's own request, sealed for a platform whose key is known here, and received.
#[test]
fn the_test_merchants_confirmation_is_received() {
    let published = read("instant-payment-confirm.json");
    let message = RawMessage::parse(&published).expect("a message");
    let oid_partner = message.text("oid_partner").expect("named");
    let sealed = envelope::seal(&published, &PLATFORM_KEY.public_key()).expect("sealed");
    let key = PrivateKey::parse(read("merchant-test-private.b64")).expect("a key");
    let received = platform().receive::<PaymentConfirmRequest>(
        &http::HeaderMap::new(),
        &envelope_body(oid_partner, &sealed),
        |_| Some(key.public_key()),
    );
    let received = received.expect("a right request");
    assert_eq!(Some(received.no_order.as_str()), message.text("no_order"));
}
