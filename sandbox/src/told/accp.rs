//! The facts of ACCP's trades, withdrawals and refunds, by the ways to them.

use jiff::Timestamp;
use lianlian::example::Members;

use super::times::{day, moment};
use crate::asked::yuan;
use crate::store::{Kind, Order, Refund, RefundState, State};

/// The facts that may be told of a trade or a withdrawal.
pub(crate) fn told_of(order: &Order, now: Timestamp) -> Members {
    let mut told = order.facts.clone();
    let amount = yuan(order.fen);
    told.insert("accp_txno", order.oid_paybill.clone());
    told.insert("txn_seqno", order.no_order.clone());
    told.insert("total_amount", amount.clone());
    told.insert("orderInfo.txn_seqno", order.no_order.clone());
    told.insert("orderInfo.total_amount", amount.clone());
    for (party, way) in [
        ("payerInfo.payer_id", "payerInfo.amount"),
        ("payeeInfo.payee_id", "payeeInfo.amount"),
    ] {
        if told.contains_key(party) {
            told.insert(way, amount.clone());
        }
    }
    told.insert("txn_status", status(order).to_owned());
    if matches!(order.state, State::Paid | State::Returned) {
        settled(&mut told, order.settled_at.unwrap_or(now));
    }
    if order.kind == Kind::Payout && matches!(order.state, State::Failed | State::Closed) {
        told.insert("failure_reason", "交易失败".to_owned());
    }
    told
}

/// The facts that may be told of a refund.
pub(crate) fn told_of_refund(refund: &Refund, now: Timestamp) -> Members {
    let mut told = refund.facts.clone();
    let amount = yuan(refund.fen);
    told.insert("accp_txno", refund.oid_refundno.clone());
    told.insert("refund_seqno", refund.no_refund.clone());
    // No source says whether an answer names the refund here or the payment.
    told.insert("txn_seqno", refund.no_refund.clone());
    told.insert("refund_amount", amount.clone());
    told.insert("total_amount", amount);
    let status = match refund.state {
        RefundState::Processing => "TRADE_PROCESSING",
        RefundState::Done => "TRADE_SUCCESS",
        RefundState::Failed => "TRADE_FAILURE",
    };
    told.insert("txn_status", status.to_owned());
    if refund.state == RefundState::Done {
        settled(&mut told, refund.settled_at.unwrap_or(now));
    }
    told
}

fn settled(told: &mut Members, at: Timestamp) {
    told.insert("accounting_date", day(at));
    told.insert("finish_time", moment(at));
}

const fn status(order: &Order) -> &'static str {
    match (order.kind, order.state) {
        (_, State::Paid) => "TRADE_SUCCESS",
        (_, State::Returned) => "TRADE_CANCEL",
        (Kind::Payout, State::Failed | State::Closed | State::Released) => "TRADE_FAILURE",
        (Kind::Payout, _) => "TRADE_PREPAID",
        (_, State::Failed | State::Closed | State::Released) => "TRADE_CLOSE",
        (_, _) => "TRADE_WAIT_PAY",
    }
}
