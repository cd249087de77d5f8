//! Pay-outs: paid from the balance, confirmed where they look like another.

use jiff::SignedDuration;
use lianlian::api::codes::PaymentResult;
use lianlian::api::instant_payment::{
    PaymentApplyRequest, PaymentApplyResponse, PaymentConfirmRequest, PaymentQueryRequest,
    PaymentQueryResponse,
};
use lianlian::api::{account, mpay};
use lianlian::field::Open;
use lianlian_sandbox::CONFIRMATION_LIFETIME;

use crate::world::{World, assert_answered, request};

fn pay_out(no_order: &str, money: &str) -> PaymentApplyRequest {
    request(&[("no_order", no_order), ("money_order", money)])
}

pub fn result(world: &World, no_order: &str) -> Open<PaymentResult> {
    let answer = world.call(&request::<PaymentQueryRequest>(&[("no_order", no_order)]));
    let PaymentQueryResponse::Found(found) = answer.expect("found").into_inner();
    found.result_pay
}

pub fn balance(world: &World) -> String {
    let answer = world.call(&request::<account::BalanceQueryRequest>(&[]));
    let account::BalanceQueryResponse::Found(found) = answer.expect("told").into_inner();
    found.amt_balance.to_string()
}

#[test]
fn what_is_paid_out_leaves_the_balance() {
    let world = World::new();
    assert_eq!(balance(&world), "1000000.00");
    world.call(&pay_out("O1", "999999.99")).expect("paid out");
    assert_eq!(result(&world, "O1"), PaymentResult::Success.into());
    assert_eq!(balance(&world), "0.01");
    assert_answered(world.call(&pay_out("O2", "0.02")), "5006");
    assert_eq!(result(&world, "O2"), PaymentResult::Failed.into());
    assert_eq!(balance(&world), "0.01");
    assert_answered(world.call(&pay_out("O1", "0.01")), "1002");
    world.call(&pay_out("O3", "0.01")).expect("paid out");
    assert_eq!(balance(&world), "0.00");
    // A payment's query doesn't tell of pay-outs.
    let query: mpay::PaymentQueryRequest = request(&[("no_order", "O1")]);
    assert_answered(world.call(&query), "8901");
    world.stop();
}

#[test]
fn one_that_looks_like_another_waits_for_confirmation() {
    let world = World::new();
    world.call(&pay_out("O1", "5.00")).expect("paid out");
    let answer = world.call(&pay_out("O2", "5.00")).expect("to be confirmed");
    assert_eq!(answer.ret_code(), "4002");
    let PaymentApplyResponse::ToConfirm(waits) = answer.into_inner() else {
        panic!("it does not wait");
    };
    let code = waits.confirm_code.expect("a code");
    assert_eq!(result(&world, "O2"), PaymentResult::ToConfirm.into());
    let confirm = |no_order: &str, code: &str| {
        world.call(&request::<PaymentConfirmRequest>(&[
            ("no_order", no_order),
            ("confirm_code", code),
        ]))
    };
    assert_answered(confirm("O2", "x"), "4011");
    assert_answered(confirm("O1", &code), "4001");
    confirm("O2", &code).expect("confirmed");
    assert_eq!(result(&world, "O2"), PaymentResult::Success.into());
    assert_answered(confirm("O2", &code), "4001");
    world.stop();
}

#[test]
fn one_that_nobody_confirms_is_closed() {
    let world = World::new();
    world.call(&pay_out("O1", "5.00")).expect("paid out");
    world.call(&pay_out("O2", "5.00")).expect("to be confirmed");
    assert_eq!(balance(&world), "999990.00");
    world.clock.advance(CONFIRMATION_LIFETIME);
    assert_eq!(result(&world, "O2"), PaymentResult::Closed.into());
    assert_eq!(balance(&world), "999995.00");
    // A day later it looks like no other.
    world.clock.advance(SignedDuration::from_secs(1));
    assert_eq!(
        world
            .call(&pay_out("O3", "5.00"))
            .expect("paid out")
            .ret_code(),
        "0000"
    );
    world.stop();
}
