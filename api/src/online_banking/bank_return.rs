// Generated from `spec/online_banking/bank_return.toml` and `spec/shared/signed.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{PayType, PaymentResult};
use lianlian_core::field::{Amount, Date, Timestamp};
use lianlian_core::lianlian_api;

/// The form that the browser brings back from the bank's page.
#[lianlian_api(
    notification,
    body = "form",
    product = "online_banking",
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/sync-notification.md",
    order = no_order,
    amount = money_order,
    foreign("no_refund", "sta_refund", "currency_pay", "confirm_code")
)]
pub struct BankReturn {
    /// The time at which the application or order was made, yyyyMMddHHmmss in UTC+8.
    #[example = "20180828153543"]
    #[notification(optional)]
    dt_order: Timestamp,

    /// The merchant's number for this application or order.
    #[example = "20180828153543"]
    #[notification]
    no_order: String,

    /// LianLian's number for the payment.
    #[example = "2018082971158876"]
    #[notification(optional)]
    oid_paybill: String,

    /// The order's amount: in yuan with two decimals, or in the currency named beside it.
    #[example = "55.44"]
    #[notification]
    money_order: Amount,

    /// The result of the payment.
    #[example = "SUCCESS"]
    #[notification(optional, open)]
    result_pay: PaymentResult,

    /// The day on which the amount is settled, yyyyMMdd.
    #[example = "20180829"]
    #[notification(optional)]
    settle_date: Date,

    /// A remark that comes back in answers and notifications.
    #[example = "3桶羽毛球"]
    #[notification(optional)]
    info_order: String,

    /// The way of paying, or the purpose that a card is bound for.
    #[example = "P"]
    #[notification(optional, open)]
    pay_type: PayType,

    /// The bank, by LianLian's code.
    #[example = "01020000"]
    #[notification(optional)]
    bank_code: String,

    /// The return code of the request.
    #[example = "0000"]
    #[notification(optional)]
    ret_code: String,

    /// The return code in words, in Chinese.
    #[example = "交易成功"]
    #[notification(optional)]
    ret_msg: String,

    /// The agreement: it names the bound card in later payments.
    #[example = "2013051613121201"]
    #[notification(optional)]
    no_agree: String,
}
