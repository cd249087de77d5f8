//! The courses of money: it is under way at first, fails later, or comes back.

use jiff::SignedDuration;
use lianlian::api::codes::{PaymentResult, RefundState};
use lianlian::api::instant_payment::{self, PaymentConfirmRequest};
use lianlian::api::mpay::{PaymentApplyRequest, PaymentApplyResponse, PaymentNotification};
use lianlian::api::{easypay, online_banking, refund};
use lianlian::field::Open;
use lianlian_sandbox::{UNASKED, UNDER_WAY};

use crate::payments::{made, paid, result, verify};
use crate::payouts;
use crate::world::{Listener, World, assert_answered, request};

const TIME: &str = "20180828153543";

/// Pays with a bound card, and gives the result that the answer has.
fn pay(world: &World, agreement: &str, no_order: &str, money: &str, url: &str) -> PaymentResult {
    let apply: PaymentApplyRequest = request(&[
        ("no_order", no_order),
        ("no_agree", agreement),
        ("money_order", money),
        ("notify_url", url),
    ]);
    let answer = world.call(&apply).expect("accepted");
    let PaymentApplyResponse::Accepted(accepted) = answer.into_inner() else {
        panic!("a code was sent");
    };
    known(accepted.result_pay.expect("a result"))
}

fn pay_out(world: &World, no_order: &str, money: &str, url: &str) {
    let apply: instant_payment::PaymentApplyRequest = request(&[
        ("no_order", no_order),
        ("money_order", money),
        ("notify_url", url),
    ]);
    world.call(&apply).expect("accepted");
}

fn known<T>(code: Open<T>) -> T {
    match code {
        Open::Known(code) => code,
        Open::Unknown(_) => panic!("a known code"),
    }
}

/// The results of payments that the merchant was told.
fn told(world: &World, listener: &Listener, count: usize) -> Vec<PaymentResult> {
    let told = listener.received(count);
    let told = told.iter().map(|body| {
        let told = world
            .merchant
            .notification::<PaymentNotification>(&http::HeaderMap::new(), body);
        known(told.expect("genuine").into_inner().result_pay)
    });
    told.collect()
}

/// The results of pay-outs that the merchant was told.
fn told_of_pay_outs(world: &World, listener: &Listener, count: usize) -> Vec<PaymentResult> {
    let told = listener.received(count);
    let told = told.iter().map(|body| {
        let told = world
            .merchant
            .notification::<instant_payment::PaymentNotification>(&http::HeaderMap::new(), body);
        known(told.expect("genuine").into_inner().result_pay)
    });
    told.collect()
}

/// Long enough for a notification to come that must not.
fn nothing_comes(listener: &Listener, count: usize) {
    std::thread::sleep(std::time::Duration::from_millis(400));
    assert_eq!(listener.count(), count);
}

#[test]
fn a_payment_fails_later() {
    let world = World::new();
    let listener = Listener::new(0);
    let agreement = paid(&world, "A0", "1.00");
    let said = pay(&world, &agreement, "A1", "670050.00", &listener.url);
    assert_eq!(said, PaymentResult::Processing);
    for _ in 0..3 {
        assert_eq!(result(&world, "A1"), PaymentResult::Processing.into());
    }
    nothing_comes(&listener, 0);
    world.clock.advance(UNDER_WAY);
    assert_eq!(result(&world, "A1"), PaymentResult::Failed.into());
    assert_eq!(told(&world, &listener, 1), [PaymentResult::Failed]);
    assert_eq!(payouts::balance(&world), "1000001.00");
    world.stop();
}

/// The verifying call repeats the order's amount: the course is the order's, and taken once.
#[test]
fn a_payment_that_is_verified_fails_later() {
    let world = World::new();
    let token = made(&world, "A1", "670050.00");
    assert_eq!(result(&world, "A1"), PaymentResult::Waiting.into());
    let verify = verify("A1", &token, "670050.00", "666666");
    world.call(&verify).expect("accepted");
    assert_eq!(result(&world, "A1"), PaymentResult::Processing.into());
    world.clock.advance(UNDER_WAY);
    assert_eq!(result(&world, "A1"), PaymentResult::Failed.into());
    world.stop();
}

#[test]
fn a_payment_is_found_under_way_once() {
    let world = World::new();
    let listener = Listener::new(0);
    let agreement = paid(&world, "A0", "1.00");
    let said = pay(&world, &agreement, "A1", "670051.00", &listener.url);
    assert_eq!(said, PaymentResult::Processing);
    nothing_comes(&listener, 0);
    assert_eq!(result(&world, "A1"), PaymentResult::Processing.into());
    assert_eq!(result(&world, "A1"), PaymentResult::Success.into());
    assert_eq!(told(&world, &listener, 1), [PaymentResult::Success]);

    // Where nobody asks, it moves by itself.
    pay(&world, &agreement, "A2", "670051.00", &listener.url);
    nothing_comes(&listener, 1);
    world.clock.advance(UNASKED);
    listener.received(2);
    assert_eq!(result(&world, "A2"), PaymentResult::Success.into());
    world.stop();
}

#[test]
fn a_payment_comes_back() {
    let world = World::new();
    let listener = Listener::new(0);
    let agreement = paid(&world, "A0", "1.00");
    let said = pay(&world, &agreement, "A1", "670052.00", &listener.url);
    assert_eq!(said, PaymentResult::Success);
    assert_eq!(result(&world, "A1"), PaymentResult::Success.into());
    assert_eq!(payouts::balance(&world), "1670053.00");
    assert_eq!(told(&world, &listener, 1), [PaymentResult::Success]);
    world.clock.advance(UNDER_WAY);
    let both = [PaymentResult::Success, PaymentResult::Refunded];
    assert_eq!(told(&world, &listener, 2), both);
    assert_eq!(result(&world, "A1"), PaymentResult::Refunded.into());
    assert_eq!(payouts::balance(&world), "1000001.00");
    let refund: refund::RefundApplyRequest = request(&[
        ("no_refund", "R1"),
        ("no_order", "A1"),
        ("dt_order", TIME),
        ("money_refund", "1.00"),
    ]);
    assert_answered(world.call(&refund), "5008");
    world.clock.advance(UNASKED);
    nothing_comes(&listener, 2);
    world.stop();
}

/// Two notifications of one pay-out that contradict each other.
#[test]
fn a_pay_out_comes_back() {
    let world = World::new();
    let listener = Listener::new(0);
    pay_out(&world, "O1", "670052.00", &listener.url);
    let success = [PaymentResult::Success];
    assert_eq!(told_of_pay_outs(&world, &listener, 1), success);
    assert_eq!(payouts::result(&world, "O1"), PaymentResult::Success.into());
    assert_eq!(payouts::balance(&world), "329948.00");
    world.clock.advance(UNDER_WAY);
    let both = [PaymentResult::Success, PaymentResult::Cancelled];
    assert_eq!(told_of_pay_outs(&world, &listener, 2), both);
    let cancelled = PaymentResult::Cancelled.into();
    assert_eq!(payouts::result(&world, "O1"), cancelled);
    assert_eq!(payouts::balance(&world), "1000000.00");
    world.stop();
}

#[test]
fn a_pay_out_fails_later() {
    let world = World::new();
    let listener = Listener::new(0);
    pay_out(&world, "O1", "670050.00", &listener.url);
    let processing = PaymentResult::Processing.into();
    assert_eq!(payouts::result(&world, "O1"), processing);
    world.clock.advance(UNDER_WAY);
    let failed = [PaymentResult::Failed];
    assert_eq!(told_of_pay_outs(&world, &listener, 1), failed);
    assert_eq!(payouts::result(&world, "O1"), PaymentResult::Failed.into());
    assert_eq!(payouts::balance(&world), "1000000.00");
    world.stop();
}

/// A trouble of the confirming call counts for the order that it moves.
#[test]
fn a_confirmed_pay_out_takes_the_confirmations_course() {
    let world = World::new();
    pay_out(&world, "O1", "5.00", "http://127.0.0.1:9/");
    let second: instant_payment::PaymentApplyRequest =
        request(&[("no_order", "O2"), ("money_order", "5.00")]);
    let answer = world.call(&second).expect("to be confirmed");
    let instant_payment::PaymentApplyResponse::ToConfirm(waits) = answer.into_inner() else {
        panic!("it does not wait");
    };
    world.trouble(r#"{"trouble":"processing_first","operation":"instant_payment/PaymentConfirm"}"#);
    let code = waits.confirm_code.expect("a code");
    let confirm: PaymentConfirmRequest = request(&[("no_order", "O2"), ("confirm_code", &code)]);
    world.call(&confirm).expect("confirmed");
    let processing = PaymentResult::Processing.into();
    assert_eq!(payouts::result(&world, "O2"), processing);
    assert_eq!(payouts::result(&world, "O2"), PaymentResult::Success.into());
    world.stop();
}

#[test]
fn refunds_fail_later_or_are_under_way_first() {
    let world = World::new();
    let listener = Listener::new(0);
    paid(&world, "A1", "670060.00");
    let refund = |no_refund: &str, money: &str| {
        let apply: refund::RefundApplyRequest = request(&[
            ("no_refund", no_refund),
            ("dt_refund", TIME),
            ("no_order", "A1"),
            ("dt_order", TIME),
            ("money_refund", money),
            ("notify_url", &listener.url),
        ]);
        world.call(&apply).expect("accepted");
    };
    let state = |no_refund: &str| {
        let query: refund::RefundQueryRequest =
            request(&[("no_refund", no_refund), ("dt_refund", TIME)]);
        let answer = world.call(&query).expect("found").into_inner();
        let refund::RefundQueryResponse::Found(found) = answer;
        known(found.sta_refund)
    };
    let told = |count: usize| -> Vec<_> {
        let told = listener.received(count);
        let told = told.iter().map(|body| {
            let told = world
                .merchant
                .notification::<refund::RefundNotification>(&http::HeaderMap::new(), body);
            known(told.expect("genuine").into_inner().sta_refund)
        });
        told.collect()
    };
    refund("R1", "670050.00");
    assert_eq!(state("R1"), RefundState::Processing);
    assert_eq!(payouts::balance(&world), "1000010.00");
    world.clock.advance(UNDER_WAY);
    assert_eq!(state("R1"), RefundState::Failed);
    assert_eq!(told(1), [RefundState::Failed]);
    // What failed went nowhere, and may be sent back again.
    assert_eq!(payouts::balance(&world), "1670060.00");
    refund("R2", "670051.00");
    assert_eq!(state("R2"), RefundState::Processing);
    assert_eq!(state("R2"), RefundState::Success);
    assert_eq!(told(2), [RefundState::Failed, RefundState::Success]);
    assert_eq!(payouts::balance(&world), "1000009.00");
    world.stop();
}

/// The capture takes the course, and the authorisation doesn't.
#[test]
fn a_capture_fails_later() {
    let world = World::new();
    let money = "670050.00";
    let apply: easypay::PaymentApplyRequest = request(&[
        ("no_order", "P1"),
        ("money_order", money),
        ("pay_type", "F"),
    ]);
    let answer = world.call(&apply).expect("made").into_inner();
    let easypay::PaymentApplyResponse::Accepted(made) = answer;
    let token = made.token.expect("a token");
    let verify: easypay::PaymentVerifyRequest = request(&[
        ("no_order", "P1"),
        ("token", &token),
        ("dt_order", TIME),
        ("money_order", money),
        ("verify_code", "666666"),
    ]);
    world.call(&verify).expect("authorised");
    let code = || {
        let query: easypay::PreauthQueryRequest =
            request(&[("no_order", "P1"), ("dt_order", TIME)]);
        world.call(&query).expect("found").ret_code().to_owned()
    };
    assert_eq!(code(), "PR07");
    let complete: easypay::PreauthCompleteRequest = request(&[
        ("no_order", "P1"),
        ("dt_order", TIME),
        ("money_order", money),
    ]);
    world.call(&complete).expect("accepted");
    assert_eq!(code(), "PR12");
    world.clock.advance(UNDER_WAY);
    assert_eq!(code(), "PR13");
    world.stop();
}

/// The user's browser makes the order, and its page takes it on. The product tells of success alone.
#[test]
fn an_order_of_the_cashiers_comes_back() {
    let world = World::new();
    let listener = Listener::new(0);
    let redirect: online_banking::BankRedirectRequest = request(&[
        ("no_order", "B1"),
        ("money_order", "670052.00"),
        ("notify_url", &listener.url),
    ]);
    let form = world.merchant.redirect(&redirect).expect("signed");
    let body = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(form.fields())
        .finish();
    let page = world.post("/payment/bankgateway.htm", body).into_body();
    let page = String::from_utf8(page).expect("UTF-8");
    let (_, rest) = page.split_once("action=\"").expect("a button");
    let (pay, _) = rest.split_once('"').expect("its end");
    world.post(pay, "");
    listener.received(1);
    assert_eq!(result(&world, "B1"), PaymentResult::Success.into());
    world
        .clock
        .advance(UNDER_WAY + SignedDuration::from_secs(1));
    assert_eq!(result(&world, "B1"), PaymentResult::Refunded.into());
    nothing_comes(&listener, 1);
    world.stop();
}

/// A trouble of money's waits for a request that moves money.
#[test]
fn a_query_takes_no_course() {
    let world = World::new();
    world.trouble(r#"{"trouble":"fails_later"}"#);
    let query: easypay::PaymentQueryRequest = request(&[("no_order", "A1"), ("dt_order", TIME)]);
    assert_answered(world.call(&query), "8901");
    world.token("u1");
    let waits = world.admin("GET", "troubles", "").1;
    assert_eq!(waits.as_array().map(Vec::len), Some(1));
    pay_out(&world, "O1", "5.00", "http://127.0.0.1:9/");
    assert_eq!(world.admin("GET", "troubles", "").1, serde_json::json!([]));
    world.clock.advance(UNDER_WAY);
    assert_eq!(payouts::result(&world, "O1"), PaymentResult::Failed.into());
    world.stop();
}
