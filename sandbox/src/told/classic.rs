//! The facts of the first generation's orders and refunds, by wire name.

use jiff::Timestamp;
use lianlian::example::Members;

use super::times::day;
use crate::asked::yuan;
use crate::store::{Kind, Order, Refund, RefundState, State};

/// The facts that may be told of an order.
pub(crate) fn told_of(order: &Order, is_refunded: bool, now: Timestamp) -> Members {
    let mut told = order.facts.clone();
    let amount = yuan(order.fen);
    told.insert("no_order", order.no_order.clone());
    told.insert("oid_paybill", order.oid_paybill.clone());
    told.insert("money_order", amount.clone());
    told.insert("card_no", order.card_end.clone());
    told.insert("result_pay", result_pay(order, is_refunded).to_owned());
    if order.state == State::Failed {
        told.insert("memo", "交易失败".to_owned());
    }
    if order.state == State::Paid {
        told.insert("settle_date", day(order.settled_at.unwrap_or(now)));
        told.insert("currency_pay", "CNY".to_owned());
        told.insert("money_pay", amount.clone());
        told.insert("money_settle", amount);
        told.insert("exchange_rate", "1.00".to_owned());
    }
    told
}

/// The facts that may be told of a refund.
pub(crate) fn told_of_refund(refund: &Refund, now: Timestamp) -> Members {
    let mut told = refund.facts.clone();
    told.insert("no_refund", refund.no_refund.clone());
    told.insert("oid_refundno", refund.oid_refundno.clone());
    told.insert("money_refund", yuan(refund.fen));
    let sta_refund = match refund.state {
        RefundState::Processing => "1",
        RefundState::Done => "2",
        RefundState::Failed => "3",
    };
    told.insert("sta_refund", sta_refund.to_owned());
    if refund.state == RefundState::Done {
        told.insert("settle_date", day(refund.settled_at.unwrap_or(now)));
    }
    told
}

const fn result_pay(order: &Order, is_refunded: bool) -> &'static str {
    match (order.state, order.kind) {
        (State::Paid, _) if is_refunded => "REFUND",
        (State::Paid, _) => "SUCCESS",
        (State::Waiting | State::Authorized, _) => "WAITING",
        (State::ToConfirm, _) => "CHECK",
        (State::Processing, _) => "PROCESSING",
        (State::Returned, Kind::Payout) => "CANCEL",
        (State::Returned, _) => "REFUND",
        (State::Closed, Kind::Payout) => "CLOSED",
        (State::Failed | State::Closed | State::Released, _) => "FAILURE",
    }
}
