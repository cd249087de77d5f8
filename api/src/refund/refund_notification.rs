// Generated from `spec/refund/refund_notification.toml` and `spec/shared/refund_rate.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::RefundState;
use lianlian_core::field::{Amount, Date, Decimal, Timestamp};
use lianlian_core::lianlian_api;

/// Refund, notification: a refund succeeded or failed.
#[lianlian_api(
    notification,
    body = "json",
    product = "refund",
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/refund-async-notification.md",
    identity(no_refund, sta_refund),
    order = no_refund,
    amount = money_refund,
    state = sta_refund,
    foreign("result_pay", "pay_type")
)]
pub struct RefundNotification {
    /// The merchant's number for the refund; best another one than the order's.
    #[example = "20180828153999"]
    #[notification(max_len = 32)]
    no_refund: String,

    /// The time at which the refund was made, yyyyMMddHHmmss in UTC+8.
    #[example = "20180828153959"]
    #[notification(optional, max_len = 14)]
    dt_refund: Timestamp,

    /// The refund's amount, in yuan with two decimals.
    #[example = "55.44"]
    #[notification(max_len = 12)]
    money_refund: Amount,

    /// The refund's amount in the order's currency, with two decimals.
    #[example = "8.32"]
    #[notification(optional, max_len = 12)]
    money_foreign_refund: Amount,

    /// LianLian's number for the rate.
    #[example = "1"]
    #[notification(optional)]
    rate_id: String,

    /// The rate of exchange that was used.
    #[example = "6.66"]
    #[notification(optional)]
    rate: Decimal,

    /// The bank that exchanged the money, by LianLian's code.
    #[example = "01040000"]
    #[notification(optional)]
    exchange_bankcode: String,

    /// LianLian's number for the refund.
    #[example = "2013051613121201"]
    #[notification(optional, max_len = 16)]
    oid_refundno: String,

    /// The state of the refund.
    #[example = "2"]
    #[notification(max_len = 1, open)]
    sta_refund: RefundState,

    /// The day on which the amount is settled, yyyyMMdd.
    #[example = "20180829"]
    #[notification(optional, max_len = 8)]
    settle_date: Date,
}
