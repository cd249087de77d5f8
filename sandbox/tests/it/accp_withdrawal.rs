//! Withdrawals of ACCP, with their second step.

use lianlian::OrderState;
use lianlian::api::accp_trade::{
    QueryWithdrawalRequest, QueryWithdrawalResponse, WithdrawalCheckRequest,
    WithdrawalNotification, WithdrawalRequest, WithdrawalResponse,
};
use lianlian::notification::OrderNotification as _;

use crate::accp::*;
use crate::world::{Listener, World, assert_answered, request};

fn withdrawal(number: &str, amount: &str, check_flag: &str, notify_url: &str) -> WithdrawalRequest {
    request(&[
        ("orderInfo.txn_seqno", number),
        ("orderInfo.total_amount", amount),
        ("payerInfo.payer_type", "USER"),
        ("payerInfo.payer_id", USER),
        ("check_flag", check_flag),
        ("notify_url", notify_url),
    ])
}

pub fn check(number: &str, amount: &str, result: &str) -> WithdrawalCheckRequest {
    request(&[
        ("orderInfo.txn_seqno", number),
        ("orderInfo.total_amount", amount),
        ("checkInfo.check_result", result),
    ])
}

#[track_caller]
pub fn state(world: &World, number: &str) -> String {
    let query: QueryWithdrawalRequest = request(&[("txn_seqno", number)]);
    let answer = world.call(&query).expect("found").into_inner();
    let QueryWithdrawalResponse::Found(told) = answer;
    let order = told.order_info.expect("an order");
    assert_eq!(order.txn_seqno.as_deref(), Some(number));
    code(&told.txn_status.expect("a state"))
}

#[test]
fn it_pays_out_what_the_account_holds() {
    let world = World::new();
    paid(&world, "USER_TOPUP", "T1", "10.00", "");
    assert_answered(world.call(&withdrawal("W1", "10.01", "N", "")), "3005");
    let answer = world
        .call(&withdrawal("W2", "4.00", "N", ""))
        .expect("done");
    assert!(matches!(*answer, WithdrawalResponse::Accepted(_)));
    assert_eq!(state(&world, "W2"), "TRADE_SUCCESS");
    assert_eq!(balance(&world, "INNERUSER"), "6.00");
    assert_answered(world.call(&withdrawal("W2", "4.00", "N", "")), "1010");
    world.stop();
}

#[test]
fn a_checked_one_goes_on_or_ends() {
    let world = World::new();
    let listener = Listener::of_accp(0);
    paid(&world, "USER_TOPUP", "T1", "10.00", "");
    let asked = withdrawal("W1", "4.00", "Y", &listener.url);
    let answer = world.call(&asked).expect("it waits");
    assert_eq!(answer.ret_code(), "8889");
    assert!(matches!(*answer, WithdrawalResponse::CheckNeeded(_)));
    assert_eq!(state(&world, "W1"), "TRADE_PREPAID");
    assert_eq!(balance(&world, "INNERUSER"), "6.00");
    assert_answered(world.call(&check("W1", "4.01", "ACCEPT")), "3004");
    world
        .call(&check("W1", "4.00", "ACCEPT"))
        .expect("it goes on");
    assert_eq!(state(&world, "W1"), "TRADE_SUCCESS");
    assert_answered(world.call(&check("W1", "4.00", "ACCEPT")), "1032");

    let asked = withdrawal("W2", "5.00", "Y", &listener.url);
    world.call(&asked).expect("it waits");
    world.call(&check("W2", "5.00", "CANCEL")).expect("it ends");
    assert_eq!(state(&world, "W2"), "TRADE_FAILURE");
    assert_eq!(balance(&world, "INNERUSER"), "6.00");

    let asked = withdrawal("W3", "6.00", "Y", &listener.url);
    world.call(&asked).expect("it waits");
    world.admin("POST", "clock", r#"{"advance":"73h"}"#);
    assert_eq!(state(&world, "W3"), "TRADE_FAILURE");
    assert_eq!(balance(&world, "INNERUSER"), "6.00");

    let told = listener.told(3);
    let ends: Vec<_> = told
        .iter()
        .map(|(headers, body)| {
            let told = world
                .merchant
                .notification::<WithdrawalNotification>(headers, body);
            let told = told.expect("genuine");
            (told.order_info.txn_seqno.clone(), code(&told.txn_status))
        })
        .collect();
    for (number, end) in [
        ("W1", "TRADE_SUCCESS"),
        ("W2", "TRADE_FAILURE"),
        ("W3", "TRADE_FAILURE"),
    ] {
        assert!(
            ends.contains(&(number.to_owned(), end.to_owned())),
            "{ends:?}"
        );
    }
    world.stop();
}

/// A success that the bank sends back: the money is the account's again.
#[test]
fn money_may_come_back_after_a_success() {
    let world = World::new();
    let listener = Listener::of_accp(0);
    paid(&world, "USER_TOPUP", "T1", "10.00", "");
    world.trouble(r#"{"trouble":"returned","operation":"accp_trade/Withdrawal"}"#);
    world
        .call(&withdrawal("W1", "4.00", "N", &listener.url))
        .expect("done");
    assert_eq!(state(&world, "W1"), "TRADE_SUCCESS");
    world.admin("POST", "clock", r#"{"advance":"1m"}"#);
    assert_eq!(state(&world, "W1"), "TRADE_CANCEL");
    assert_eq!(balance(&world, "INNERUSER"), "10.00");
    // Two events of one order: whoever delivered the first must deliver the second.
    let told = listener.told(2);
    let told = told.iter().map(|(headers, body)| {
        let told = world
            .merchant
            .notification::<WithdrawalNotification>(headers, body);
        told.expect("genuine")
    });
    let told: Vec<_> = told.collect();
    assert_eq!(told[0].state(), OrderState::Succeeded);
    assert_eq!(told[1].state(), OrderState::Returned);
    assert_ne!(told[0].identity(), told[1].identity());
    assert_eq!(told[0].order_identity(), told[1].order_identity());
    world.stop();
}
