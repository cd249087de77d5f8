//! Generated from `spec/instant_payment/payment_apply.toml` by `cargo xtask codegen`; do not edit.

use crate::api::codes::AccountKind;
use crate::check::format;
use crate::field::{Amount, CardNumber, PersonName, Timestamp};
use crate::lianlian_api;

/// Instant payment, apply: pays out to a bank account.
#[lianlian_api(
    endpoint = "/paymentapi/payment.htm",
    host = "instantpay.lianlianpay.com",
    body = "envelope",
    product = "instant_payment",
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/instant-payment-apply-API.md",
    outcome(Accepted = "0000", ToConfirm = "4002" | "4003" | "4004"),
    queried_by(super::PaymentQuery, no_order)
)]
pub struct PaymentApply {
    /// Version of the interface.
    #[request(fixed = "1.1", max_len = 6)]
    api_version: String,

    /// Whose account the money goes to.
    #[example = "1"]
    #[request(max_len = 1)]
    flag_card: AccountKind,

    /// The order's amount: yuan with two decimals, or the currency that stands beside it.
    #[example = "55.44"]
    #[request(max_len = 12)]
    money_order: Amount,

    /// The merchant's number for this application or order.
    #[example = "20180828153543"]
    #[request(max_len = 32)]
    #[response(optional, max_len = 32)]
    no_order: String,

    /// When the application or order was made, yyyyMMddHHmmss in UTC+8.
    #[example = "20180828153543"]
    #[request(max_len = 14)]
    dt_order: Timestamp,

    /// Number of the bank card.
    #[example = "8888888888888888"]
    #[request]
    card_no: CardNumber,

    /// The card holder's name, in Chinese.
    #[example = "李天增"]
    #[request]
    acct_name: PersonName,

    /// A remark that comes back in answers and notifications.
    #[example = "3桶羽毛球"]
    #[request(max_len = 255)]
    info_order: String,

    /// A remark for the bank statement: letters, digits, Chinese characters, `-` and `_`.
    #[example = "代付"]
    #[request(max_len = 24)]
    memo: String,

    /// Where LianLian sends its notification.
    #[example = "http://test.yintong.com.cn/help/notify.php"]
    #[request(max_len = 128, format = format::HTTP_URL)]
    notify_url: String,

    /// The bank, by LianLian's code.
    #[example = "01020000"]
    #[request(required_if(flag_card = "2"), max_len = 18)]
    bank_code: String,

    /// Names the pay-out in the confirming call.
    #[example = "646872"]
    #[response(optional, max_len = 6)]
    confirm_code: String,

    /// LianLian's number for the payment.
    #[example = "2018082971158876"]
    #[response(Accepted, optional, max_len = 18)]
    oid_paybill: String,
}
