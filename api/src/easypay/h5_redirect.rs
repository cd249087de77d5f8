// Generated from `spec/easypay/h5_redirect.toml`, `spec/shared/cashier.toml`, `spec/shared/order.toml` and `spec/shared/payer.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{AppRequest, BusinessType, IdType, PayType, ReturnMode};
use lianlian_core::check::format;
use lianlian_core::field::{Amount, CardNumber, IdNumber, PersonName, RiskItem, Timestamp};
use lianlian_core::lianlian_api;

/// Easy payment on LianLian's page, for mobiles.
///
/// The path is spelled `travlepay` by LianLian. With `pay_type` F it takes credit cards only.
#[lianlian_api(
    endpoint = "/travlepay.htm",
    host = "wap.lianlianpay.com",
    body = "form",
    form_field = "req_data",
    product = "easypay",
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/easypay_h5_redirect.md",
    order = no_order,
    queried_by(super::PaymentQuery, no_order, dt_order)
)]
pub struct H5Redirect {
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

    /// The program in which the user pays.
    #[example = "3"]
    #[request(max_len = 1)]
    app_request: AppRequest,

    /// The time of the request, yyyyMMddHHmmss in UTC+8; at most 30 minutes off.
    #[example = "20180828153543"]
    #[request(max_len = 14)]
    timestamp: Timestamp,

    /// Background colour of LianLian's page; ff5001 unless said.
    #[example = "ff5001"]
    #[request(optional, max_len = 6, format = format::HEX_COLOR)]
    bg_color: String,

    /// Font colour of LianLian's page.
    #[example = "000000"]
    #[request(optional, max_len = 6, format = format::HEX_COLOR)]
    font_color: String,

    /// The way in which the browser goes back after the payment; by button unless said.
    #[example = "0"]
    #[request(optional, max_len = 1)]
    syschnotify_flag: ReturnMode,

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

    /// The URL to which the user's browser goes to choose another card.
    #[example = "https://merchant.example/card"]
    #[request(optional, max_len = 128, format = format::HTTP_URL)]
    back_url: String,

    /// The agreement: it names the bound card in later payments.
    #[example = "2013051613121201"]
    #[request(optional, max_len = 32)]
    no_agree: String,

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
