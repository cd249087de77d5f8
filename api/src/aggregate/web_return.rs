// Generated from `spec/aggregate/web_return.toml`, `spec/shared/paid.toml` and `spec/shared/signed.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{PayType, PaymentResult};
use lianlian_core::field::{Amount, Date, Timestamp};
use lianlian_core::lianlian_api;

/// The form that the browser brings back from LianLian's page.
#[lianlian_api(
    notification,
    body = "form",
    product = "aggregate",
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/aggregate-web-redirect.md",
    order = no_order,
    amount = money_order,
    state = result_pay,
    foreign("no_refund", "sta_refund", "currency_pay", "confirm_code")
)]
pub struct WebReturn {
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
    ///
    /// The page names these codes of [`PayType`]:
    ///
    /// - `0`: From the user's balance.
    /// - `1`: Online banking with a debit card.
    /// - `2`: Quick payment with a debit card.
    /// - `3`: Quick payment with a credit card.
    /// - `8`: Online banking with a credit card.
    /// - `9`: Online banking of a business.
    /// - `D`: Payment with authentication.
    /// - `I`: WeChat Pay; where it is asked for, by QR code.
    /// - `L`: Alipay; where it is asked for, by QR code.
    #[example = "0"]
    #[notification(optional, codes("0", "1", "8", "9", "2", "3", "D", "I", "L"), open)]
    pay_type: PayType,

    /// The bank, by LianLian's code.
    #[example = "01020000"]
    #[notification(optional)]
    bank_code: String,
}
