//! Generated from `spec/online_banking/bank_return.toml` by `cargo xtask codegen`; do not edit.

use crate::api::codes::{PayType, PaymentResult};
use crate::field::{Amount, Date, Timestamp};
use crate::lianlian_api;

/// What the browser brings back from the bank's page.
#[lianlian_api(
    notification,
    body = "form",
    product = "online_banking",
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/sync-notification.md"
)]
pub struct BankReturn {
    /// When the application or order was made, yyyyMMddHHmmss in UTC+8.
    #[notification]
    dt_order: Timestamp,

    /// The merchant's number for this application or order.
    #[notification]
    no_order: String,

    /// LianLian's number for the payment.
    #[notification]
    oid_paybill: String,

    /// The order's amount: yuan with two decimals, or the currency that stands beside it.
    #[notification]
    money_order: Amount,

    /// How the payment went.
    #[notification(open)]
    result_pay: PaymentResult,

    /// The day on which the amount is settled, yyyyMMdd.
    #[notification(optional)]
    settle_date: Date,

    /// A remark that comes back in answers and notifications.
    #[notification(optional)]
    info_order: String,

    /// How the user pays, or what a card is bound for.
    #[notification(optional, open)]
    pay_type: PayType,

    /// The bank, by LianLian's code.
    #[notification(optional)]
    bank_code: String,
}
