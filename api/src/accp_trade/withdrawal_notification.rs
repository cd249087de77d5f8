// Generated from `spec/accp_trade/withdrawal_notification.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{PartyType, WithdrawalStatus};
use lianlian_core::field::{Amount, Date, Timestamp};
use lianlian_core::lianlian_api;

/// Withdrawal, notification: how a withdrawal went.
///
/// `TRADE_CANCEL` may follow `TRADE_SUCCESS`: the bank sent the money back. It is an event of its own.
#[lianlian_api(
    protocol = "accp",
    notification,
    body = "json",
    product = "accp_trade",
    page = "https://github.com/LianLianPay/LLP-ACCP-Java",
    identity(order_info.txn_seqno, txn_status),
    order = order_info.txn_seqno,
    amount = order_info.total_amount,
    state = txn_status
)]
pub struct WithdrawalNotification {
    /// The user's id in the merchant's system: it belongs to one natural person.
    #[example = "20180828153543"]
    #[notification(optional)]
    user_id: String,

    /// The day in LianLian's books, yyyyMMdd.
    #[example = "20260101"]
    #[notification(optional)]
    accounting_date: Date,

    /// The time at which it ended, yyyyMMddHHmmss in UTC+8.
    #[example = "20260101120500"]
    #[notification(optional, max_len = 14)]
    finish_time: Timestamp,

    /// LianLian's number for the order.
    #[example = "2026010112345678"]
    #[notification(optional)]
    accp_txno: String,

    /// The channel's number for the order.
    #[example = "2026010122001400000000000001"]
    #[notification(optional)]
    chnl_txno: String,

    /// The state of the withdrawal.
    ///
    /// The page names these codes of [`WithdrawalStatus`]:
    ///
    /// - `TRADE_SUCCESS`: The money is at the bank.
    /// - `TRADE_FAILURE`: It failed: the money is in the account.
    /// - `TRADE_CANCEL`: The bank sent the money back, possibly after a success.
    #[example = "TRADE_SUCCESS"]
    #[notification(codes("TRADE_SUCCESS", "TRADE_FAILURE", "TRADE_CANCEL"), open)]
    txn_status: WithdrawalStatus,

    /// The reason of the failure.
    #[example = "wrong account"]
    #[notification(optional)]
    failure_reason: String,

    /// The channel's reason.
    #[example = "wrong account"]
    #[notification(optional)]
    chnl_reason: String,

    /// LianLian's code for the bank.
    #[example = "01020000"]
    #[notification(optional)]
    bankcode: String,

    /// The party that pays.
    #[object]
    #[wire = "payerInfo"]
    #[notification(optional)]
    payer_info: WithdrawalNotificationPayer,

    /// The order's own data.
    #[object]
    #[wire = "orderInfo"]
    #[notification]
    order_info: WithdrawalNotificationOrder,
}

/// The members of `orderInfo`.
#[lianlian_api(item)]
pub struct WithdrawalNotificationOrder {
    /// The merchant's number for the order, unique for ever.
    #[example = "T20260101120000001"]
    #[item(max_len = 64)]
    txn_seqno: String,

    /// The time of the order at the merchant, yyyyMMddHHmmss in UTC+8.
    #[example = "20260101120000"]
    #[item(optional, max_len = 14)]
    txn_time: Timestamp,

    /// The amount of the order in yuan, two decimals.
    #[example = "200.00"]
    #[item]
    total_amount: Amount,

    /// The fee in yuan, two decimals.
    #[example = "1.00"]
    #[item(optional)]
    fee_amount: Amount,

    /// The order in words.
    #[example = "Goods of a test"]
    #[item(optional)]
    order_info: String,
}

/// The members of `payerInfo`.
#[lianlian_api(item)]
pub struct WithdrawalNotificationPayer {
    /// The kind of the party.
    #[example = "USER"]
    #[item(optional, open)]
    payer_type: PartyType,

    /// The payer: the user's id, or the merchant's number.
    #[example = "LLianPayTest-In-User-12345"]
    #[item(optional)]
    payer_id: String,
}
