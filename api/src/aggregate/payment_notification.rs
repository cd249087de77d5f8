// Generated from `spec/aggregate/payment_notification.toml`, `spec/shared/paid.toml`, `spec/shared/pay_in_notification.toml` and `spec/shared/signed.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{PayType, PaymentResult};
use lianlian_core::field::{Amount, Date, Timestamp};
use lianlian_core::lianlian_api;

/// Aggregate payment, notification: an order was paid.
#[lianlian_api(
    notification,
    body = "json",
    product = "aggregate",
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/aggregate-asyn-notification.md",
    identity(no_order, result_pay),
    order = no_order,
    amount = money_order,
    state = result_pay,
    foreign("no_refund", "sta_refund", "currency_order", "currency_pay", "confirm_code")
)]
pub struct PaymentNotification {
    /// The merchant's number for this application or order.
    #[example = "20180828153543"]
    #[notification(max_len = 32)]
    no_order: String,

    /// The time at which the application or order was made, yyyyMMddHHmmss in UTC+8.
    #[example = "20180828153543"]
    #[notification(optional, max_len = 14)]
    dt_order: Timestamp,

    /// LianLian's number for the payment.
    #[example = "2018082971158876"]
    #[notification(optional, max_len = 18)]
    oid_paybill: String,

    /// The order's amount: in yuan with two decimals, or in the currency named beside it.
    #[example = "55.44"]
    #[notification(max_len = 12)]
    money_order: Amount,

    /// The result of the payment.
    #[example = "SUCCESS"]
    #[notification(open)]
    result_pay: PaymentResult,

    /// The day on which the amount is settled, yyyyMMdd.
    #[example = "20180829"]
    #[notification(optional, max_len = 8)]
    settle_date: Date,

    /// A remark that comes back in answers and notifications.
    #[example = "3桶羽毛球"]
    #[notification(optional, max_len = 255)]
    info_order: String,

    /// The way of paying, or the purpose that a card is bound for.
    #[example = "P"]
    #[notification(open)]
    pay_type: PayType,

    /// The bank, by LianLian's code.
    #[example = "01020000"]
    #[notification(optional)]
    bank_code: String,

    /// The agreement: it names the bound card in later payments.
    #[example = "2013051613121201"]
    #[notification(optional)]
    no_agree: String,
}
