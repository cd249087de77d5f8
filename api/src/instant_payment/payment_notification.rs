// Generated from `spec/instant_payment/payment_notification.toml` and `spec/shared/signed.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::PaymentResult;
use lianlian_core::field::{Amount, Date, Timestamp};
use lianlian_core::lianlian_api;

/// Instant payment, notification: a pay-out succeeded, failed, or came back.
///
/// A pay-out that was told as SUCCESS can be told as CANCEL later: the bank sent the money back. A failure
/// has `info_order` as well.
#[lianlian_api(
    notification,
    body = "json",
    product = "instant_payment",
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/instant-payment-notification.md",
    identity(no_order, result_pay),
    order = no_order,
    amount = money_order,
    state = result_pay,
    foreign(
        "pay_type",
        "bank_code",
        "no_agree",
        "id_type",
        "id_no",
        "name_goods",
        "token",
        "currency_order",
        "currency_pay",
        "no_refund",
        "sta_refund",
        "confirm_code",
        "ret_code"
    )
)]
pub struct PaymentNotification {
    /// The time at which the application or order was made, yyyyMMddHHmmss in UTC+8.
    #[example = "20180828153543"]
    #[notification(optional, max_len = 14)]
    dt_order: Timestamp,

    /// The merchant's number for this application or order.
    #[example = "20180828153543"]
    #[notification(max_len = 32)]
    no_order: String,

    /// LianLian's number for the payment.
    #[example = "2018082971158876"]
    #[notification(optional, max_len = 18)]
    oid_paybill: String,

    /// The order's amount: in yuan with two decimals, or in the currency named beside it.
    #[example = "55.44"]
    #[notification(max_len = 12)]
    money_order: Amount,

    /// A remark that comes back in answers and notifications.
    #[example = "3桶羽毛球"]
    #[notification(optional, max_len = 255)]
    info_order: String,

    /// The result of the payment.
    #[example = "SUCCESS"]
    #[notification(open)]
    result_pay: PaymentResult,

    /// The day on which the amount is settled, yyyyMMdd.
    #[example = "20180829"]
    #[notification(optional, max_len = 8)]
    settle_date: Date,
}
