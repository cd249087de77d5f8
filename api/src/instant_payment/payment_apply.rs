// Generated from `spec/instant_payment/payment_apply.toml`, `spec/shared/result.toml` and `spec/shared/signed.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::AccountKind;
use lianlian_core::check::format;
use lianlian_core::field::{AccountNumber, Amount, PersonName, RiskItem, Timestamp};
use lianlian_core::lianlian_api;

/// Instant payment, apply: pays out to a bank account.
///
/// A business's account takes its bank with the branch: `bank_code` with `prcptcd`, or with
/// `brabank_name` and `city_code`.
///
/// Its answers:
///
/// - [`Accepted`](PaymentApplyResponse::Accepted): The order is made; a query or the notification tells how it went.
/// - [`ToConfirm`](PaymentApplyResponse::ToConfirm): The order waits for a confirmation: it looks like a duplicate (4002: the same account within 24 hours, or the same amount and card), or the name doesn't fit the card (4003), or both (4004).
#[lianlian_api(
    endpoint = "/paymentapi/payment.htm",
    host = "instantpay.lianlianpay.com",
    body = "envelope",
    product = "instant_payment",
    ret_codes = crate::RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/instant-payment-apply-API.md",
    outcome(Accepted = "0000", ToConfirm = "4002" | "4003" | "4004"),
    order = no_order,
    queried_by(super::PaymentQuery, no_order)
)]
pub struct PaymentApply {
    /// Version of the interface.
    #[request(fixed = "1.1", accepts("1.0"), max_len = 6)]
    api_version: String,

    /// Whose account the money goes to.
    #[example = "0"]
    #[request(max_len = 1)]
    flag_card: AccountKind,

    /// The order's amount: in yuan with two decimals, or in the currency named beside it.
    #[example = "55.44"]
    #[request(max_len = 12)]
    money_order: Amount,

    /// The merchant's number for this application or order.
    #[example = "20180828153543"]
    #[request(max_len = 32)]
    #[response(max_len = 32)]
    no_order: String,

    /// The time at which the application or order was made, yyyyMMddHHmmss in UTC+8.
    #[example = "20180828153543"]
    #[request(max_len = 14)]
    dt_order: Timestamp,

    /// Number of the card, or of the business's account, that the money goes to.
    #[example = "8888888888888888"]
    #[request(
        format_if(flag_card = "0", format::CARD_NUMBER),
        format_if(flag_card = "1", format::ACCOUNT_NUMBER)
    )]
    card_no: AccountNumber,

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
    #[request(optional, max_len = 24)]
    memo: String,

    /// The URL to which LianLian sends its notification.
    #[example = "http://test.yintong.com.cn/help/notify.php"]
    #[request(max_len = 128, format = format::HTTP_URL)]
    notify_url: String,

    /// The bank, by LianLian's code.
    #[example = "01020000"]
    #[request(required_if(flag_card = "1"), max_len = 18)]
    bank_code: String,

    /// The platform whose merchants share their users, where LianLian has set one up.
    #[example = "201304121000001004"]
    #[request(optional)]
    platform: String,

    /// Name of the bank, in Chinese.
    #[example = "工商银行"]
    #[request(optional)]
    bank_name: String,

    /// The branch's number for large transfers.
    #[example = "102770000013"]
    #[request(optional)]
    prcptcd: String,

    /// The city of the branch, by its administrative code.
    #[example = "540000"]
    #[request(optional)]
    city_code: String,

    /// Name of the bank's branch; part of it will do in a query.
    #[example = "拉萨"]
    #[request(optional)]
    brabank_name: String,

    /// Data on the user and the goods for LianLian's risk control.
    #[example = "{\"frms_ware_category\":\"1009\",\"user_info_bind_phone\":\"13958069593\",\"user_info_dt_register\":\"20131030122130\"}"]
    #[request(optional)]
    risk_item: RiskItem,

    /// Names the pay-out in the confirming call.
    #[example = "646872"]
    #[response(optional, max_len = 6)]
    confirm_code: String,

    /// LianLian's number for the payment.
    #[example = "2018082971158876"]
    #[response(Accepted, optional, max_len = 18)]
    oid_paybill: String,
}
