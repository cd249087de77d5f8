//! Generated from `spec/mpay/payment_notification.toml` by `cargo xtask codegen`; do not edit.

use crate::api::codes::{IdType, PayType, PaymentResult};
use crate::field::{Amount, CardNumber, Date, IdNumber, PersonName, Timestamp};
use crate::lianlian_api;

/// Payment, notification: an order was paid.
#[lianlian_api(
    notification,
    body = "json",
    product = "mpay",
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/MPAY-asyn-notification.md"
)]
pub struct PaymentNotification {
    /// The merchant's number for this application or order.
    #[notification(max_len = 32)]
    no_order: String,

    /// When the application or order was made, yyyyMMddHHmmss in UTC+8.
    #[notification(max_len = 14)]
    dt_order: Timestamp,

    /// LianLian's number for the payment.
    #[notification(max_len = 18)]
    oid_paybill: String,

    /// The order's amount: yuan with two decimals, or the currency that stands beside it.
    #[notification(max_len = 12)]
    money_order: Amount,

    /// How the payment went.
    #[notification(open)]
    result_pay: PaymentResult,

    /// The day on which the amount is settled, yyyyMMdd.
    #[notification(optional, max_len = 8)]
    settle_date: Date,

    /// A remark that comes back in answers and notifications.
    #[notification(optional, max_len = 255)]
    info_order: String,

    /// How the user pays, or what a card is bound for.
    #[notification(codes("2", "3", "P"), open)]
    pay_type: PayType,

    /// The bank, by LianLian's code.
    #[notification(optional)]
    bank_code: String,

    /// The agreement: stands for the bound card in later payments.
    #[notification(optional)]
    no_agree: String,

    /// Kind of the identity document.
    #[notification(optional, max_len = 1, open)]
    id_type: IdType,

    /// Number of the identity document.
    #[notification(optional)]
    id_no: IdNumber,

    /// The card holder's name, in Chinese.
    #[notification(optional)]
    acct_name: PersonName,

    /// Number of the bank card.
    #[notification(optional)]
    card_no: CardNumber,
}
