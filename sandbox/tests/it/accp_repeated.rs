//! Repeated requests of ACCP: 1010 (the number was used), whatever became of the money meanwhile. Another code would tell
//! the merchant that no money moved.

use lianlian::api::accp_account::{CardBindVerifyRequest, CardUnbindRequest};
use lianlian::api::accp_trade::WithdrawalRequest;

use crate::accp::*;
use crate::accp_cards::{NOWHERE, applied, bound};
use crate::accp_trade::{confirm, refund};
use crate::world::{OID_PARTNER, World, assert_answered, request};

#[test]
fn a_confirmation_of_all_that_is_held() {
    let world = World::new();
    paid(&world, "SECURED_CONSUME", "T1", "10.00", "");
    let asked = confirm("T1", "10.00", "C1", "10.00");
    world.call(&asked).expect("confirmed");
    assert_answered(world.call(&asked), "1010");
    assert_eq!(balance(&world, "INNERUSER"), "10.00");
    // Where nothing is left, another number is told of it.
    let more = confirm("T1", "10.00", "C2", "0.01");
    assert_answered(world.call(&more), "3018");
    world.stop();
}

#[test]
fn a_refund_whatever_payment_it_names() {
    let world = World::new();
    paid(&world, "USER_TOPUP", "T1", "10.00", "");
    let asked = refund("T1", "10.00", "R1", "10.00");
    world.call(&asked).expect("refunded");
    assert_answered(world.call(&asked), "1010");
    for (of, total) in [("T9", "10.00"), ("T1", "11.00")] {
        let other = refund(of, total, "R1", "10.00");
        assert_answered(world.call(&other), "1010");
    }
    assert_eq!(balance(&world, "INNERUSER"), "0.00");
    world.stop();
}

#[test]
fn a_withdrawal_to_a_card_that_was_unbound_meanwhile() {
    let world = World::new();
    let agreement = bound(&world, "B1");
    let asked: WithdrawalRequest = request(&[
        ("orderInfo.txn_seqno", "W1"),
        ("orderInfo.total_amount", "4.00"),
        ("payerInfo.payer_type", "USER"),
        ("payerInfo.payer_id", USER),
        ("check_flag", "N"),
        ("linked_acctno", ""),
        ("linked_agrtno", &agreement),
    ]);
    paid(&world, "USER_TOPUP", "T1", "10.00", "");
    world.call(&asked).expect("done");
    world.call(&unbinding("B2")).expect("unbound");
    assert_answered(world.call(&asked), "1010");
    assert_eq!(balance(&world, "INNERUSER"), "6.00");
    world.stop();
}

/// A number that was refused was not used.
#[test]
fn an_unbinding() {
    let world = World::new();
    assert_answered(world.call(&unbinding("B1")), "1030");
    bound(&world, "B0");
    world.call(&unbinding("B1")).expect("unbound");
    assert_answered(world.call(&unbinding("B1")), "1010");
    assert_answered(world.call(&unbinding("B2")), "1030");
    world.stop();
}

#[test]
fn a_binding() {
    let world = World::new();
    let (asked, token) = applied(&world, "B1", NOWHERE);
    assert_answered(world.call(&asked), "1010");
    let verify: CardBindVerifyRequest = request(&[
        ("user_id", USER),
        ("txn_seqno", "B1"),
        ("token", &token),
        ("verify_code", "666666"),
    ]);
    world.call(&verify).expect("bound");
    assert_answered(world.call(&asked), "1010");
    world.stop();
}

#[test]
fn a_withdrawal_that_was_refused_for_its_balance() {
    let world = World::new();
    let asked: WithdrawalRequest = request(&[
        ("orderInfo.txn_seqno", "W1"),
        ("orderInfo.total_amount", "1000000.01"),
        ("payerInfo.payer_type", "MERCHANT"),
        ("payerInfo.payer_id", OID_PARTNER),
    ]);
    assert_answered(world.call(&asked), "3006");
    assert_answered(world.call(&asked), "1010");
    world.stop();
}

fn unbinding(number: &str) -> CardUnbindRequest {
    request(&[
        ("user_id", USER),
        ("txn_seqno", number),
        ("linked_acctno", "6222021001119991"),
    ])
}
