// Generated from `spec/mpay/payment_apply.toml`, `spec/shared/applied.toml`, `spec/shared/order.toml`, `spec/shared/result.toml` and `spec/shared/signed.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{BusinessType, IdType, PayType, PaymentResult, SmsFlag};
use lianlian_core::check::format;
use lianlian_core::field::{
    Amount, CardNumber, Date, IdNumber, Mobile, PersonName, RiskItem, Timestamp,
};
use lianlian_core::lianlian_api;

/// Payment, apply: makes the order and sends the SMS code, or pays at once.
///
/// The user's code and the token of the answer go to `bankcardpay` within 30 minutes.
///
/// Its answers:
///
/// - [`CodeSent`](PaymentApplyResponse::CodeSent): The user has the SMS code: verify it.
/// - [`Accepted`](PaymentApplyResponse::Accepted): The order is made, and paid where no SMS code is asked for.
#[lianlian_api(
    endpoint = "/v1/bankcardprepay",
    host = "mpayapi.lianlianpay.com",
    body = "envelope",
    product = "mpay",
    ret_codes = crate::RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/MPAY-apply-direct-API.md",
    outcome(CodeSent = "8888", Accepted = "0000"),
    order = no_order,
    queried_by(super::PaymentQuery, no_order, dt_order)
)]
pub struct PaymentApply {
    /// The user's id in the merchant's system: it belongs to one natural person.
    #[example = "20180828153543"]
    #[request(max_len = 32)]
    user_id: String,

    /// Kind of the goods.
    #[example = "101001"]
    #[request(max_len = 6)]
    busi_partner: BusinessType,

    /// The merchant's number for this application or order.
    #[example = "20180828153543"]
    #[request(max_len = 32)]
    #[response(CodeSent, Accepted, max_len = 32)]
    no_order: String,

    /// The time at which the application or order was made, yyyyMMddHHmmss in UTC+8.
    #[example = "20180828153543"]
    #[request(max_len = 14)]
    #[response(CodeSent, Accepted, optional, max_len = 14)]
    dt_order: Timestamp,

    /// The goods that are bought.
    #[example = "羽毛球"]
    #[request(max_len = 40)]
    name_goods: String,

    /// A remark that comes back in answers and notifications.
    #[example = "3桶羽毛球"]
    #[request(optional, max_len = 255)]
    #[response(CodeSent, Accepted, optional, max_len = 255)]
    info_order: String,

    /// The order's amount: in yuan with two decimals, or in the currency named beside it.
    #[example = "55.44"]
    #[request(max_len = 12)]
    #[response(CodeSent, Accepted, optional, max_len = 12)]
    money_order: Amount,

    /// The URL to which LianLian sends its notification.
    #[example = "http://test.yintong.com.cn/help/notify.php"]
    #[request(max_len = 128, format = format::HTTP_URL)]
    notify_url: String,

    /// For how many minutes the order may be paid; 10080 unless said.
    #[example = "10080"]
    #[request(optional)]
    valid_order: u32,

    /// Data on the user and the goods for LianLian's risk control.
    #[example = "{\"frms_ware_category\":\"1009\",\"user_info_bind_phone\":\"13958069593\",\"user_info_dt_register\":\"20131030122130\"}"]
    #[request]
    risk_item: RiskItem,

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

    /// Number of the bank card.
    #[example = "8888888888888888"]
    #[request(required_unless(no_agree))]
    card_no: CardNumber,

    /// The bank, by LianLian's code.
    #[example = "01020000"]
    #[request(optional, max_len = 18)]
    bank_code: String,

    /// The card holder's name, in Chinese.
    #[example = "李天增"]
    #[request(required_unless(no_agree))]
    acct_name: PersonName,

    /// Mainland mobile number that the bank holds for the card.
    #[example = "18667341234"]
    #[request(required_unless(no_agree))]
    bind_mob: Mobile,

    /// Kind of the identity document.
    #[example = "0"]
    #[request(optional, max_len = 1)]
    id_type: IdType,

    /// Number of the identity document.
    #[example = "11010519491231002X"]
    #[request(
        required_unless(no_agree),
        format_if(id_type = "0", format::RESIDENT_ID)
    )]
    id_no: IdNumber,

    /// The agreement: it names the bound card in later payments.
    #[example = "2013051613121201"]
    #[request(optional, max_len = 32)]
    #[response(Accepted, optional, max_len = 16, assigned)]
    no_agree: String,

    /// The platform whose merchants share their users, where LianLian has set one up.
    #[example = "201304121000001004"]
    #[request(optional)]
    platform: String,

    /// Whom the amount is shared with: account^kind^amount^remark, at most three, separated by `|`. The
    /// kind is 0 for a merchant with an e-wallet and 1 for a regular one; the amount has two decimals, the
    /// remark at most 85 characters.
    #[example = "201304121000001004^1^10.00^share"]
    #[request(optional, format = format::SHAREING_DATA)]
    shareing_data: String,

    /// LianLian's number for the payment.
    #[example = "2018082971158876"]
    #[response(CodeSent, Accepted, optional, max_len = 18)]
    oid_paybill: String,

    /// Names this application in the verifying call; lives 30 minutes.
    #[example = "D096DBA0E3E0CC8F1D504C06E71D292D"]
    #[response(CodeSent, optional)]
    token: String,

    /// State of the SMS code: sent to the user, or not.
    #[example = "1"]
    #[response(CodeSent, Accepted, optional, open)]
    sms_flag: SmsFlag,

    /// The result of the payment.
    #[example = "SUCCESS"]
    #[response(Accepted, optional, open)]
    result_pay: PaymentResult,

    /// The day on which the amount is settled, yyyyMMdd.
    #[example = "20180829"]
    #[response(Accepted, optional, max_len = 8)]
    settle_date: Date,
}
