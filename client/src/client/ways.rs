//! The ways to an order's facts in messages of both generations. The first that a message has counts; a name of one
//! generation is none of the other's.

/// The amount that a request asks for.
#[cfg(feature = "register")]
pub(super) const ASKED_AMOUNTS: [&str; 7] = [
    "money_order",
    "money_refund",
    FOREIGN,
    // The second generation.
    "total_amount",
    "orderInfo.total_amount",
    "refundOrderInfo.refund_amount",
    "confirmOrderInfo.confirm_amount",
];

/// The amount that is in the currency of the payment that it takes back.
#[cfg(feature = "register")]
pub(super) const FOREIGN: &str = "money_foreign_refund";

/// The amount that an answer tells.
pub(super) const TOLD_AMOUNTS: [&str; 5] = [
    "money_refund",
    "money_order",
    // The second generation.
    "refund_amount",
    "total_amount",
    "orderInfo.total_amount",
];

/// The merchant's number that an answer tells.
pub(super) const NUMBERS: [&str; 5] = [
    "no_refund",
    "no_order",
    // The second generation.
    "refund_seqno",
    "txn_seqno",
    "orderInfo.txn_seqno",
];

/// LianLian's number of the order, in requests and answers.
pub(super) const LIANLIAN_NUMBERS: [&str; 3] = [
    "oid_refundno",
    "oid_paybill",
    // The second generation.
    "accp_txno",
];

/// The text at the end of the first of these ways that leads to one.
pub(super) fn first_of(ways: &[&str], text: impl Fn(&str) -> Option<String>) -> Option<String> {
    ways.iter().find_map(|way| text(way))
}
