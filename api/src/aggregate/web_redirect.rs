// Generated from `spec/aggregate/web_redirect.toml`, `spec/shared/cashier.toml` and `spec/shared/order.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{BusinessType, PayType};
use lianlian_core::check::format;
use lianlian_core::field::{Amount, IdNumber, PersonName, RiskItem, Timestamp};
use lianlian_core::lianlian_api;

/// Aggregate payment on LianLian's page.
///
/// `id_no` takes the numbers of identity cards only. The browser comes back on success only, and once;
/// from some banks it never does.
#[lianlian_api(
    endpoint = "/aggregateweb/gateway.htm",
    host = "wallet.lianlianpay.com",
    body = "form",
    product = "aggregate",
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/aggregate-web-redirect.md",
    order = no_order,
    queried_by(super::PaymentQuery, no_order, dt_order)
)]
pub struct WebRedirect {
    /// Version of the interface.
    #[request(fixed = "1.1")]
    version: String,

    /// The user's id in the merchant's system: it belongs to one natural person.
    #[example = "20180828153543"]
    #[request(max_len = 32)]
    user_id: String,

    /// The time of the request, yyyyMMddHHmmss in UTC+8; at most 30 minutes off.
    #[example = "20180828153543"]
    #[request(max_len = 14)]
    timestamp: Timestamp,

    /// Kind of the goods.
    #[example = "101001"]
    #[request(max_len = 6)]
    busi_partner: BusinessType,

    /// The merchant's number for this application or order.
    #[example = "20180828153543"]
    #[request(max_len = 32)]
    no_order: String,

    /// The time at which the application or order was made, yyyyMMddHHmmss in UTC+8.
    #[example = "20180828153543"]
    #[request(max_len = 14)]
    dt_order: Timestamp,

    /// The goods that are bought.
    #[example = "羽毛球"]
    #[request(max_len = 40)]
    name_goods: String,

    /// A remark that comes back in answers and notifications.
    #[example = "3桶羽毛球"]
    #[request(optional, max_len = 255)]
    info_order: String,

    /// The order's amount: in yuan with two decimals, or in the currency named beside it.
    #[example = "55.44"]
    #[request(max_len = 12)]
    money_order: Amount,

    /// The URL to which LianLian sends its notification.
    #[example = "http://test.yintong.com.cn/help/notify.php"]
    #[request(max_len = 128, format = format::HTTP_URL)]
    notify_url: String,

    /// The URL to which the user's browser goes after the payment.
    #[example = "https://merchant.example/return"]
    #[request(optional, max_len = 128, format = format::HTTP_URL)]
    url_return: String,

    /// The user's IP address, with underscores for its dots.
    #[example = "122_11_37_211"]
    #[request(max_len = 32, format = format::IP_UNDERSCORED)]
    userreq_ip: String,

    /// A web page of the goods.
    #[example = "https://merchant.example/goods"]
    #[request(optional, max_len = 255, format = format::HTTP_URL)]
    url_order: String,

    /// For how many minutes the order may be paid; 10080 unless said.
    #[example = "10080"]
    #[request(optional)]
    valid_order: u32,

    /// Data on the user and the goods for LianLian's risk control.
    #[example = "{\"frms_ware_category\":\"1009\",\"user_info_bind_phone\":\"13958069593\",\"user_info_dt_register\":\"20131030122130\"}"]
    #[request]
    risk_item: RiskItem,

    /// The merchant who receives the money.
    #[example = "201304121000001004"]
    #[request(optional, max_len = 18)]
    col_oidpartner: String,

    /// The user who receives the money.
    #[example = "u1"]
    #[request(optional, max_len = 32, excludes(col_oidpartner))]
    col_userid: String,

    /// Whom the amount is shared with: account^kind^amount^remark, at most three, separated by `|`. The
    /// kind is 0 for a merchant with an e-wallet and 1 for a regular one; the amount has two decimals, the
    /// remark at most 85 characters.
    #[example = "201304121000001004^1^10.00^share"]
    #[request(optional, max_len = 1024, format = format::SHAREING_DATA)]
    shareing_data: String,

    /// The merchant who guarantees the transaction.
    #[example = "201304121000001004"]
    #[request(optional, max_len = 18)]
    secured_partner: String,

    /// For how long the buyer may confirm; LianLian's page names no unit.
    #[example = "30"]
    #[request(optional)]
    buyer_confirm_valid: u32,

    /// For how long the seller may send the goods; LianLian's page names no unit.
    #[example = "30"]
    #[request(optional)]
    seller_send_valid: u32,

    /// Number of the identity document.
    #[example = "11010519491231002X"]
    #[request(optional, len = [15, 18])]
    id_no: IdNumber,

    /// The card holder's name, in Chinese.
    #[example = "李天增"]
    #[request(optional)]
    acct_name: PersonName,

    /// The bank, by LianLian's code.
    #[example = "01020000"]
    #[request(required_if(pay_type))]
    bank_code: String,

    /// The way of paying, or the purpose that a card is bound for.
    ///
    /// The page names these codes of [`PayType`]:
    ///
    /// - `1`: Online banking with a debit card.
    /// - `8`: Online banking with a credit card.
    /// - `9`: Online banking of a business.
    #[example = "1"]
    #[request(required_if(bank_code), codes("1", "8", "9"))]
    pay_type: PayType,
}
