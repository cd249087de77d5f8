// Generated from `spec/exchange/payment_notification.toml`, `spec/shared/exchanged.toml` and `spec/shared/signed.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{Currency, PayType, PaymentResult};
use lianlian_core::field::{Amount, Date, Decimal, Timestamp};
use lianlian_core::lianlian_api;

/// Exchange payment, notification: an order was paid.
#[lianlian_api(
    notification,
    body = "json",
    product = "exchange",
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/exchange-payment-async-notification.md",
    identity(no_order, result_pay),
    order = no_order,
    amount = money_order,
    state = result_pay,
    foreign("no_refund", "sta_refund", "confirm_code")
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

    /// The result of the payment.
    ///
    /// The page names these codes of [`PaymentResult`]:
    ///
    /// - `SUCCESS`: The money was paid.
    /// - `PROCESSING`: The bank is at it.
    #[example = "SUCCESS"]
    #[notification(codes("SUCCESS", "PROCESSING"), open)]
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
    #[notification(optional, max_len = 1, open)]
    pay_type: PayType,

    /// The bank, by LianLian's code.
    #[example = "01020000"]
    #[notification(optional, max_len = 8)]
    bank_code: String,

    /// The order's currency.
    #[example = "USD"]
    #[notification(max_len = 3, open)]
    currency_order: Currency,

    /// The order's amount: in yuan with two decimals, or in the currency named beside it.
    #[example = "55.44"]
    #[notification(max_len = 12)]
    money_order: Amount,

    /// The currency of settlement; at present the order's.
    #[example = "USD"]
    #[notification(optional, alias = "currency_sellte", max_len = 3, open)]
    currency_settle: Currency,

    /// The settled amount, in the currency of settlement.
    #[example = "8.32"]
    #[notification(optional, alias = "money_sellte", max_len = 12)]
    money_settle: Amount,

    /// The currency in which the user paid.
    #[example = "CNY"]
    #[notification(optional, max_len = 3, open)]
    currency_pay: Currency,

    /// The amount that the user paid, in that currency.
    #[example = "55.44"]
    #[notification(optional, max_len = 12)]
    money_pay: Amount,

    /// The rate of exchange of the payment.
    #[example = "6.66"]
    #[notification(optional)]
    exchange_rate: Decimal,

    /// The agreement: it names the bound card in later payments.
    #[example = "2013051613121201"]
    #[notification(optional, max_len = 16)]
    no_agree: String,
}
