//! Generated from `spec/online_banking/bank_redirect.toml` by `cargo xtask codegen`; do not edit.

use crate::api::codes::{BusinessType, PayType};
use crate::check::format;
use crate::field::{Amount, RiskItem, Timestamp};
use crate::lianlian_api;

/// Online banking: takes the user to the bank's page.
#[lianlian_api(
    endpoint = "/payment/bankgateway.htm",
    host = "payment.lianlianpay.com",
    body = "form",
    product = "online_banking",
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/online-banking-redirect-api.md"
)]
pub struct BankRedirect {
    /// Version of the interface.
    #[request(fixed = "1.0", max_len = 6)]
    version: String,

    /// Encoding of the form.
    #[request(fixed = "UTF-8", max_len = 18)]
    charset_name: String,

    /// The user's id in the merchant's system.
    #[request(max_len = 32)]
    user_id: String,

    /// When the request was made, yyyyMMddHHmmss in UTC+8; at most 30 minutes off.
    #[request(max_len = 14)]
    timestamp: Timestamp,

    /// Kind of the goods.
    #[request(max_len = 6)]
    busi_partner: BusinessType,

    /// The merchant's number for this application or order.
    #[request(max_len = 32)]
    no_order: String,

    /// When the application or order was made, yyyyMMddHHmmss in UTC+8.
    #[request(max_len = 14)]
    dt_order: Timestamp,

    /// What is bought.
    #[request(max_len = 40)]
    name_goods: String,

    /// A remark that comes back in answers and notifications.
    #[request(optional, max_len = 255)]
    info_order: String,

    /// The order's amount: yuan with two decimals, or the currency that stands beside it.
    #[request(max_len = 12)]
    money_order: Amount,

    /// Where LianLian sends its notification.
    #[request(max_len = 128, format = format::HTTP_URL)]
    notify_url: String,

    /// Where the user's browser goes after the payment.
    #[request(optional, max_len = 128, format = format::HTTP_URL)]
    url_return: String,

    /// The user's IP address, with underscores for its dots.
    #[request(optional, max_len = 32, format = format::IP_UNDERSCORED)]
    userreq_ip: String,

    /// A web page of the goods.
    #[request(optional, max_len = 255, format = format::HTTP_URL)]
    url_order: String,

    /// For how many minutes the order may be paid; 10080 unless said.
    #[request(optional)]
    valid_order: u32,

    /// The bank, by LianLian's code.
    #[request(optional, max_len = 18)]
    bank_code: String,

    /// What LianLian's risk control is told of the user and the goods.
    #[request]
    risk_item: RiskItem,

    /// How the user pays, or what a card is bound for.
    #[request(optional, codes("1", "8", "9"))]
    pay_type: PayType,
}
