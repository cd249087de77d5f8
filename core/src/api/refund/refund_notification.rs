//! Generated from `spec/refund/refund_notification.toml` by `cargo xtask codegen`; do not edit.

use crate::api::codes::RefundState;
use crate::field::{Amount, Date, Decimal, Timestamp};
use crate::lianlian_api;

/// Refund, notification: the money went back.
#[lianlian_api(
    notification,
    body = "json",
    product = "refund",
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/refund-async-notification.md"
)]
pub struct RefundNotification {
    /// The merchant's number for the refund; best another one than the order's.
    #[notification(max_len = 32)]
    no_refund: String,

    /// When the refund was made, yyyyMMddHHmmss in UTC+8.
    #[notification(max_len = 14)]
    dt_refund: Timestamp,

    /// What is refunded, in yuan with two decimals.
    #[notification(max_len = 12)]
    money_refund: Amount,

    /// What is refunded in the order's currency, with two decimals.
    #[notification(max_len = 12)]
    money_foreign_refund: Amount,

    /// LianLian's number for the rate.
    #[notification]
    rate_id: String,

    /// The rate of exchange that was used.
    #[notification]
    rate: Decimal,

    /// The bank that exchanged the money, by LianLian's code.
    #[notification]
    exchange_bankcode: String,

    /// LianLian's number for the refund.
    #[notification(max_len = 16)]
    oid_refundno: String,

    /// How far the refund is.
    #[notification(max_len = 1, open)]
    sta_refund: RefundState,

    /// The day on which the amount is settled, yyyyMMdd.
    #[notification(max_len = 8)]
    settle_date: Date,
}
