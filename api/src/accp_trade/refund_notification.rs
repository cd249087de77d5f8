// Generated from `spec/accp_trade/refund_notification.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::RefundStatus;
use lianlian_core::field::{Amount, Date};
use lianlian_core::lianlian_api;

/// Refund, notification: how a refund went.
#[lianlian_api(
    protocol = "accp",
    notification,
    body = "json",
    product = "accp_trade",
    page = "https://github.com/LianLianPay/LLP-ACCP-Java",
    identity(refund_seqno, txn_status),
    order = refund_seqno,
    amount = refund_amount,
    state = txn_status
)]
pub struct RefundNotification {
    /// The day in LianLian's books, yyyyMMdd.
    #[example = "20260101"]
    #[notification(optional)]
    accounting_date: Date,

    /// LianLian's number for the order.
    #[example = "2026010112345678"]
    #[notification(optional)]
    accp_txno: String,

    /// The merchant's number for the refund, unique for ever.
    #[example = "R20260101120000001"]
    #[notification(max_len = 64)]
    refund_seqno: String,

    /// The channel's number for the order.
    #[example = "2026010122001400000000000001"]
    #[notification(optional)]
    chnl_txno: String,

    /// The amount of the refund in yuan, two decimals.
    #[example = "200.00"]
    #[notification(optional)]
    refund_amount: Amount,

    /// The state of the refund.
    ///
    /// The page names these codes of [`RefundStatus`]:
    ///
    /// - `TRADE_SUCCESS`: The money is back.
    /// - `TRADE_FAILURE`: The refund failed.
    #[example = "TRADE_SUCCESS"]
    #[notification(codes("TRADE_SUCCESS", "TRADE_FAILURE"), open)]
    txn_status: RefundStatus,
}
