//! Generated from `spec/aggregate/web_redirect.toml` by `cargo xtask codegen`; do not edit.

use crate::api::codes::{BusinessType, PayType};
use crate::check::format;
use crate::field::{Amount, IdNumber, PersonName, RiskItem, Timestamp};
use crate::lianlian_api;

/// Aggregate payment on LianLian's page.
///
/// `bank_code` and `pay_type` go together; `col_userid` and `col_oidpartner` exclude each other.
#[lianlian_api(
    endpoint = "/aggregateweb/gateway.htm",
    host = "wallet.lianlianpay.com",
    body = "form",
    product = "aggregate",
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/aggregate-web-redirect.md"
)]
pub struct WebRedirect {
    /// Version of the interface.
    #[request(fixed = "1.1")]
    version: String,

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
    #[request(max_len = 32, format = format::IP_UNDERSCORED)]
    userreq_ip: String,

    /// A web page of the goods.
    #[request(optional, max_len = 255, format = format::HTTP_URL)]
    url_order: String,

    /// For how many minutes the order may be paid; 10080 unless said.
    #[request(optional)]
    valid_order: u32,

    /// What LianLian's risk control is told of the user and the goods.
    #[request]
    risk_item: RiskItem,

    /// The merchant who receives the money.
    #[request(optional, max_len = 18)]
    col_oidpartner: String,

    /// The user who receives the money.
    #[request(optional, max_len = 32)]
    col_userid: String,

    /// Whom the amount is shared with: account^kind^amount^remark, at most three, separated by `|`.
    #[request(optional, max_len = 1024)]
    shareing_data: String,

    /// The merchant who guarantees the transaction.
    #[request(optional, max_len = 18)]
    secured_partner: String,

    /// For how long the buyer may confirm; LianLian's page names no unit.
    #[request(optional)]
    buyer_confirm_valid: u32,

    /// For how long the seller may send the goods; LianLian's page names no unit.
    #[request(optional)]
    seller_send_valid: u32,

    /// Number of the identity document.
    #[request(optional)]
    id_no: IdNumber,

    /// The card holder's name, in Chinese.
    #[request(optional)]
    acct_name: PersonName,

    /// The bank, by LianLian's code.
    #[request(optional)]
    bank_code: String,

    /// How the user pays, or what a card is bound for.
    #[request(required_if(bank_code), codes("1", "8", "9"))]
    pay_type: PayType,
}
