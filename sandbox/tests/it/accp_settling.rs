//! Orders of ACCP whose answer was lost are settled by the query that their declaration names.

use lianlian::api::accp_trade::{RefundRequest, SecuredConfirmRequest, WithdrawalRequest};
use lianlian::{Order, OrderQuery, OrderState, Request};

use crate::accp::*;
use crate::world::{OID_PARTNER, World, request};

/// Loses the answer to a request, and asks after its order.
#[track_caller]
fn settled<O: Order + Request>(world: &World, order: &O) -> OrderState {
    world.trouble(r#"{"trouble":"no_answer"}"#);
    let sent = world.merchant.prepare(order).expect("prepared");
    let lost = crate::world::try_send(sent, std::time::Duration::from_secs(20));
    lost.expect_err("no answer");
    state(world, order)
}

#[track_caller]
fn state<O: Order>(world: &World, order: &O) -> OrderState {
    let answer = world.call(&order.query()).expect("found");
    O::Query::state(&answer)
}

#[test]
fn each_kind_is_found_by_its_query() {
    let world = World::new();
    let opened = trade("SECURED_CONSUME", "T1", "10.00", "");
    assert_eq!(settled(&world, &opened), OrderState::Pending);
    let payment = by_card("T1", "10.00");
    assert_eq!(settled(&world, &payment), OrderState::Pending);
    let token = token(&world, "T1", "10.00");
    let validation = validation("T1", "10.00", &token, "666666");
    world.call(&validation).expect("paid");
    assert_eq!(state(&world, &opened), OrderState::Succeeded);
    assert_eq!(state(&world, &payment), OrderState::Succeeded);

    let confirmation: SecuredConfirmRequest = request(&[
        ("confirm_mode", "ALL"),
        ("originalOrderInfo.txn_seqno", "T1"),
        ("originalOrderInfo.total_amount", "10.00"),
        ("confirmOrderInfo.confirm_seqno", "C1"),
        ("confirmOrderInfo.confirm_amount", "4.00"),
    ]);
    assert_eq!(settled(&world, &confirmation), OrderState::Succeeded);
    let refund: RefundRequest = request(&[
        ("originalOrderInfo.txn_seqno", "T1"),
        ("originalOrderInfo.total_amount", "10.00"),
        ("refundOrderInfo.refund_seqno", "R1"),
        ("refundOrderInfo.refund_amount", "6.00"),
    ]);
    assert_eq!(settled(&world, &refund), OrderState::Succeeded);

    // It waits for its check, which is no end.
    let withdrawal: WithdrawalRequest = request(&[
        ("orderInfo.txn_seqno", "W1"),
        ("orderInfo.total_amount", "5.00"),
        ("payerInfo.payer_type", "MERCHANT"),
        ("payerInfo.payer_id", OID_PARTNER),
        ("check_flag", "Y"),
    ]);
    assert_eq!(settled(&world, &withdrawal), OrderState::Pending);
    world.stop();
}
