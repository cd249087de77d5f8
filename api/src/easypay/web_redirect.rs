// Generated from `spec/easypay/web_redirect.toml`, `spec/shared/cashier.toml`, `spec/shared/order.toml` and `spec/shared/payer.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{BusinessType, IdType, PayType};
use lianlian_core::check::format;
use lianlian_core::field::{Amount, CardNumber, IdNumber, PersonName, RiskItem, Timestamp};
use lianlian_core::lianlian_api;

/// Easy payment on LianLian's page, for browsers on a desk.
///
/// With `pay_type` F it takes credit cards only. The browser comes back on success only, and once.
#[lianlian_api(
    endpoint = "/payment/traveleasypay.htm",
    host = "payment.lianlianpay.com",
    body = "form",
    product = "easypay",
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/easypay_web_redirect.md",
    order = no_order,
    queried_by(super::PaymentQuery, no_order, dt_order)
)]
pub struct WebRedirect {
    /// Version of the interface.
    #[request(fixed = "1.0")]
    version: String,

    /// The platform whose merchants share their users, where LianLian has set one up.
    #[example = "201304121000001004"]
    #[request(optional, max_len = 32)]
    platform: String,

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

    /// The way of paying, or the purpose that a card is bound for.
    ///
    /// The page names these codes of [`PayType`]:
    ///
    /// - `F`: Easy payment, authorised first and captured later.
    /// - `M`: Easy payment; with a debit card where the page tells cards apart.
    #[example = "F"]
    #[request(codes("M", "F"))]
    pay_type: PayType,

    /// Data on the user and the goods for LianLian's risk control.
    #[example = "{\"frms_ware_category\":\"1009\",\"user_info_bind_phone\":\"13958069593\",\"user_info_dt_register\":\"20131030122130\"}"]
    #[request]
    risk_item: RiskItem,

    /// The URL to which the user's browser goes to choose another card.
    #[example = "https://merchant.example/card"]
    #[request(optional, max_len = 128, format = format::HTTP_URL)]
    back_url: String,

    /// The agreement: it names the bound card in later payments.
    #[example = "2013051613121201"]
    #[request(optional, max_len = 32)]
    no_agree: String,

    /// The card holder's name, in Chinese.
    #[example = "李天增"]
    #[request(optional)]
    acct_name: PersonName,

    /// Number of the bank card.
    #[example = "8888888888888888"]
    #[request(optional)]
    card_no: CardNumber,

    /// Kind of the identity document.
    #[example = "0"]
    #[request(optional, max_len = 1)]
    id_type: IdType,

    /// Number of the identity document.
    #[example = "11010519491231002X"]
    #[request(optional, format_if(id_type = "0", format::RESIDENT_ID))]
    id_no: IdNumber,
}
