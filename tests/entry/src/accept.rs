//! Answers, as bytes and with a right signature.

use lianlian::api::{account, card, easypay, instant_payment, mpay, refund};
use lianlian::example::{self, Extent};
use lianlian::message::RawMessage;
use lianlian::ret_code::Effect;
use lianlian::sign::verify_by_rows;
use lianlian::{AcceptError, OperationType, Request};

use crate::parties::{merchant, public_key};
use crate::said;
use crate::sent::signed;

/// Accepts the bytes as the answer to requests of each kind: that make an order, that ask, with lists.
pub fn accept(data: &[u8]) {
    let signed = signed(data);
    both::<mpay::PaymentApplyRequest>(data, signed.as_deref());
    both::<mpay::PaymentQueryRequest>(data, signed.as_deref());
    both::<instant_payment::PaymentApplyRequest>(data, signed.as_deref());
    both::<easypay::PaymentApplyRequest>(data, signed.as_deref());
    both::<refund::RefundQueryRequest>(data, signed.as_deref());
    both::<card::BoundCardsQueryRequest>(data, signed.as_deref());
    both::<account::SupportedBanksQueryRequest>(data, signed.as_deref());
}

/// Compares what is believed of the bytes with what is believed of the same with a signature.
fn both<R: Request>(data: &[u8], signed: Option<&[u8]>) {
    let request: R = example::request(Extent::All).expect("each request has examples");
    let plain = effect(&request, data);
    let Some(signed) = signed else { return };
    let signed = effect(&request, signed);
    let is_sure = |effect: Option<Effect>| effect.is_some_and(|effect| effect != Effect::Unknown);
    if is_sure(plain) && signed.is_some() {
        assert_eq!(
            plain, signed,
            "an unsigned refusal is never surer than a signed one"
        );
    }
}

/// The effect of the error; `None` for an answer that was accepted.
fn effect<R: Request>(request: &R, body: &[u8]) -> Option<Effect> {
    let operation = R::Operation::OPERATION;
    match merchant().accept(request, &http::Response::new(body)) {
        Ok(answer) => {
            let raw = RawMessage::parse(body).expect("it was read");
            let outcome = operation.outcome(answer.ret_code()).expect("an outcome");
            verify_by_rows(&raw, &[public_key()], outcome.rows).expect("believed, so signed");
            assert!(
                answer.oddities().len() + answer.extras().len()
                    <= raw.members().len() + outcome.rows.len()
            );
            None
        }
        Err(error) => {
            said::error(&error, body.len());
            let effect = error.effect();
            assert_ne!(effect, Effect::NothingSent, "something came back");
            if let AcceptError::UnsignedRefusal { .. } = error
                && operation.order.is_some()
            {
                assert_ne!(effect, Effect::Failed, "a failure is believed signed alone");
            }
            Some(effect)
        }
    }
}
