// Generated from `spec/mpay/card_bind_apply.toml`, `spec/shared/result.toml` and `spec/shared/signed.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{IdType, PayType};
use lianlian_core::check::format;
use lianlian_core::field::{
    CardExpiry, CardNumber, Cvv2, IdNumber, Mobile, PersonName, RiskItem, Timestamp,
};
use lianlian_core::lianlian_api;

/// Card bind, apply: checks the card and sends the SMS code.
///
/// The user's code and the token of the answer go to `bankcardbindverfy` within 30 minutes.
///
/// Its answers:
///
/// - [`CodeSent`](CardBindApplyResponse::CodeSent): The user has the SMS code: verify it.
#[lianlian_api(
    endpoint = "/v1/bankcardbind",
    host = "mpayapi.lianlianpay.com",
    body = "envelope",
    product = "mpay",
    ret_codes = crate::RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/MPAY-card-bind-apply.md",
    outcome(CodeSent = "8888")
)]
pub struct CardBindApply {
    /// The user's id in the merchant's system: it belongs to one natural person.
    #[example = "20180828153543"]
    #[request(max_len = 32)]
    #[response(CodeSent, optional, max_len = 32)]
    user_id: String,

    /// The way of paying, or the purpose that a card is bound for.
    ///
    /// The page names these codes of [`PayType`]:
    ///
    /// - `2`: Quick payment with a debit card.
    /// - `3`: Quick payment with a credit card.
    /// - `27`: With an American Express credit card.
    /// - `P`: New authenticated payment.
    #[example = "P"]
    #[request(codes("2", "3", "P", "27"))]
    pay_type: PayType,

    /// Version of the interface.
    #[request(fixed = "2.1", max_len = 6)]
    api_version: String,

    /// Data on the user and the goods for LianLian's risk control.
    #[example = "{\"frms_ware_category\":\"1009\",\"user_info_bind_phone\":\"13958069593\",\"user_info_dt_register\":\"20131030122130\"}"]
    #[request]
    risk_item: RiskItem,

    /// Expiry of the card, YYMM.
    #[example = "2002"]
    #[request(required_if(pay_type = "3"))]
    vali_date: CardExpiry,

    /// The three or four digits on the back of the card; never stored.
    #[example = "222"]
    #[request(required_if(pay_type = "3"))]
    cvv2: Cvv2,

    /// Kind of the identity document.
    #[example = "0"]
    #[request(optional, max_len = 1)]
    id_type: IdType,

    /// Number of the identity document.
    #[example = "11010519491231002X"]
    #[request(format_if(id_type = "0", format::RESIDENT_ID))]
    id_no: IdNumber,

    /// The card holder's name, in Chinese.
    #[example = "李天增"]
    #[request]
    acct_name: PersonName,

    /// Number of the bank card.
    #[example = "8888888888888888"]
    #[request]
    card_no: CardNumber,

    /// Mainland mobile number that the bank holds for the card.
    #[example = "18667341234"]
    #[request]
    bind_mob: Mobile,

    /// The URL to which LianLian sends its notification.
    #[example = "http://test.yintong.com.cn/help/notify.php"]
    #[request(optional, format = format::HTTP_URL)]
    notify_url: String,

    /// The merchant's number for this application or order.
    #[example = "20180828153543"]
    #[request(optional)]
    #[response(CodeSent, optional)]
    no_order: String,

    /// The time at which the application or order was made, yyyyMMddHHmmss in UTC+8.
    #[example = "20180828153543"]
    #[request(optional)]
    #[response(CodeSent, optional)]
    dt_order: Timestamp,

    /// The platform whose merchants share their users, where LianLian has set one up.
    #[example = "201304121000001004"]
    #[request(optional)]
    platform: String,

    /// Names this application in the verifying call; lives 30 minutes.
    #[example = "D096DBA0E3E0CC8F1D504C06E71D292D"]
    #[response(CodeSent, optional)]
    token: String,
}
