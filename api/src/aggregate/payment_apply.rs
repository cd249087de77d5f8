// Generated from `spec/aggregate/payment_apply.toml` and `spec/shared/result.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{BusinessType, IdType, PayType};
use lianlian_core::check::format;
use lianlian_core::field::{Amount, IdNumber, PersonName, PrivateText, RiskItem, Timestamp};
use lianlian_core::lianlian_api;

/// Aggregate payment: makes an order for WeChat Pay or Alipay.
///
/// Its answers:
///
/// - [`Accepted`](PaymentApplyResponse::Accepted): The order is made: hand `payLoad` to the user's program.
#[lianlian_api(
    endpoint = "/llwalletapi/combinepay.htm",
    host = "wallet.lianlianpay.com",
    body = "plain",
    product = "aggregate",
    ret_codes = crate::RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/aggregate-direct-api.md",
    outcome(Accepted = "0000"),
    order = no_order,
    queried_by(super::PaymentQuery, no_order, dt_order)
)]
pub struct PaymentApply {
    /// The merchant's number for this application or order.
    #[example = "20180828153543"]
    #[request(max_len = 32)]
    #[response(max_len = 32)]
    no_order: String,

    /// The merchant's app at WeChat Pay or Alipay.
    #[example = "wx0123456789abcdef"]
    #[request(required_if(pay_type = "Y" | "W"))]
    appid: String,

    /// The user at the WeChat official account.
    #[example = "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"]
    #[request(required_if(pay_type = "W"))]
    openid: PrivateText,

    /// Kind of the goods.
    #[example = "101001"]
    #[request(max_len = 6)]
    busi_partner: BusinessType,

    /// The order's amount: in yuan with two decimals, or in the currency named beside it.
    #[example = "55.44"]
    #[request(max_len = 12)]
    #[response(optional, max_len = 12)]
    money_order: Amount,

    /// The user's id in the merchant's system: it belongs to one natural person.
    #[example = "20180828153543"]
    #[request(max_len = 32)]
    #[response(optional, max_len = 32)]
    user_id: String,

    /// The payer's name.
    #[example = "李天增"]
    #[request(optional)]
    name_user: PersonName,

    /// Kind of the identity document.
    #[example = "0"]
    #[request(optional, max_len = 1)]
    id_type: IdType,

    /// Number of the identity document.
    #[example = "11010519491231002X"]
    #[request(optional, format_if(id_type = "0", format::RESIDENT_ID))]
    id_no: IdNumber,

    /// The user who receives the money.
    #[example = "u1"]
    #[request(optional, excludes(col_oidpartner))]
    col_userid: String,

    /// The merchant who receives the money.
    #[example = "201304121000001004"]
    #[request(optional, max_len = 18)]
    col_oidpartner: String,

    /// The goods that are bought.
    #[example = "羽毛球"]
    #[request(max_len = 40)]
    name_goods: String,

    /// The time at which the application or order was made, yyyyMMddHHmmss in UTC+8.
    #[example = "20180828153543"]
    #[request(max_len = 14)]
    dt_order: Timestamp,

    /// The URL to which LianLian sends its notification.
    #[example = "http://test.yintong.com.cn/help/notify.php"]
    #[request(max_len = 128, format = format::HTTP_URL)]
    notify_url: String,

    /// The URL to which the user's browser goes after the payment.
    #[example = "https://merchant.example/return"]
    #[request(optional, max_len = 128, format = format::HTTP_URL)]
    return_url: String,

    /// A remark that comes back in answers and notifications.
    #[example = "3桶羽毛球"]
    #[request(optional, max_len = 255)]
    #[response(optional, max_len = 255)]
    info_order: String,

    /// The way of paying, or the purpose that a card is bound for.
    ///
    /// The page names these codes of [`PayType`]:
    ///
    /// - `I`: WeChat Pay; where it is asked for, by QR code.
    /// - `L`: Alipay; where it is asked for, by QR code.
    /// - `W`: WeChat Pay in an official account.
    /// - `Y`: WeChat Pay in an app.
    #[example = "I"]
    #[request(codes("I", "L", "Y", "W"))]
    #[response(optional, codes("I", "L", "Y", "W"), open)]
    pay_type: PayType,

    /// Data on the user and the goods for LianLian's risk control.
    #[example = "{\"frms_ware_category\":\"1009\",\"user_info_bind_phone\":\"13958069593\",\"user_info_dt_register\":\"20131030122130\"}"]
    #[request]
    risk_item: RiskItem,

    /// Whom the amount is shared with: account^kind^amount^remark, at most three, separated by `|`. The
    /// kind is 0 for a merchant with an e-wallet and 1 for a regular one; the amount has two decimals, the
    /// remark at most 85 characters.
    #[example = "201304121000001004^1^10.00^share"]
    #[request(optional, max_len = 1024, format = format::SHAREING_DATA)]
    shareing_data: String,

    /// LianLian's number for the payment.
    #[example = "2018082971158876"]
    #[response(optional, max_len = 18)]
    oid_paybill: String,

    /// The link of a QR code to pay with, or JSON for WeChat's own call.
    #[wire = "payLoad"]
    #[example = "https://qr.alipay.com/bax03857example"]
    #[response(optional)]
    pay_load: PrivateText,
}
