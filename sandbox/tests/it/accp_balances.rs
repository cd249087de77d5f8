//! Balances of ACCP when money comes back by itself (the trouble `returned`): nothing comes back twice, and nothing
//! that somebody else has.

use lianlian::api::accp_trade::WithdrawalRequest;

use crate::accp::*;
use crate::accp_trade::{confirm, refund, with_balance};
use crate::world::{World, request};

const PAYEE: &str = "u2";

/// The user has 100.00 and pays all of it to another by the balance; it will come back.
#[track_caller]
fn paid_to_another(world: &World, txn_type: &str) {
    paid(world, "USER_TOPUP", "T0", "100.00", "");
    let mut opened = trade(txn_type, "T1", "100.00", "");
    if txn_type == "GENERAL_CONSUME" {
        opened = request(&[
            ("txn_type", txn_type),
            ("user_id", USER),
            ("orderInfo.txn_seqno", "T1"),
            ("orderInfo.total_amount", "100.00"),
            ("payeeInfo.payee_id", PAYEE),
            ("payeeInfo.payee_type", "USER"),
            ("payeeInfo.payee_amount", "100.00"),
        ]);
    }
    world.call(&opened).expect("opened");
    world.trouble(r#"{"trouble":"returned","operation":"accp_trade/BalancePayment"}"#);
    world.call(&with_balance("T1", "100.00")).expect("paid");
}

#[track_caller]
fn assert_balances(world: &World, payer: &str, payee: &str) {
    let found = [USER, PAYEE].map(|account| balance_of(world, account));
    assert_eq!(found, [payer, payee]);
}

fn ripen(world: &World) {
    world.admin("POST", "clock", r#"{"advance":"4s"}"#);
}

#[test]
fn it_comes_back_whole() {
    let world = World::new();
    paid_to_another(&world, "GENERAL_CONSUME");
    assert_balances(&world, "0.00", "100.00");
    ripen(&world);
    assert_eq!(status(&world, "T1"), "TRADE_CANCEL");
    assert_balances(&world, "100.00", "0.00");
    world.stop();
}

#[test]
fn what_was_refunded_in_part_stays() {
    let world = World::new();
    paid_to_another(&world, "GENERAL_CONSUME");
    let refund = refund("T1", "100.00", "R1", "40.00");
    world.call(&refund).expect("refunded");
    ripen(&world);
    assert_eq!(status(&world, "T1"), "TRADE_SUCCESS");
    assert_balances(&world, "40.00", "60.00");
    ripen(&world);
    assert_balances(&world, "40.00", "60.00");
    world.stop();
}

#[test]
fn what_the_payee_has_spent_stays() {
    let world = World::new();
    paid_to_another(&world, "GENERAL_CONSUME");
    let asked: WithdrawalRequest = request(&[
        ("orderInfo.txn_seqno", "W1"),
        ("orderInfo.total_amount", "0.01"),
        ("payerInfo.payer_type", "USER"),
        ("payerInfo.payer_id", PAYEE),
        ("check_flag", "N"),
    ]);
    world.call(&asked).expect("withdrawn");
    ripen(&world);
    assert_eq!(status(&world, "T1"), "TRADE_SUCCESS");
    assert_balances(&world, "0.00", "99.99");
    world.stop();
}

#[test]
fn held_money_that_was_confirmed_in_part_stays() {
    let world = World::new();
    paid_to_another(&world, "SECURED_CONSUME");
    assert_balances(&world, "0.00", "0.00");
    let confirmation = confirm("T1", "100.00", "C1", "40.00");
    world.call(&confirmation).expect("confirmed");
    ripen(&world);
    assert_eq!(status(&world, "T1"), "TRADE_SUCCESS");
    assert_balances(&world, "40.00", "0.00");
    // The rest is held as before.
    let rest = refund("T1", "100.00", "R1", "60.00");
    world.call(&rest).expect("refunded");
    assert_balances(&world, "100.00", "0.00");
    world.stop();
}

/// A confirmation that comes back is held money again.
#[test]
fn a_confirmation_that_comes_back_is_held_again() {
    let world = World::new();
    paid(&world, "SECURED_CONSUME", "T1", "10.00", "");
    world.trouble(r#"{"trouble":"returned","operation":"accp_trade/SecuredConfirm"}"#);
    let first = confirm("T1", "10.00", "C1", "10.00");
    world.call(&first).expect("confirmed");
    assert_balances(&world, "10.00", "0.00");
    ripen(&world);
    assert_eq!(status(&world, "C1"), "TRADE_CANCEL");
    assert_balances(&world, "0.00", "0.00");
    let again = confirm("T1", "10.00", "C2", "10.00");
    world.call(&again).expect("confirmed");
    assert_balances(&world, "10.00", "0.00");
    world.stop();
}
