// Generated from `spec/exchange/payment_apply.toml`, `spec/shared/exchanged.toml`, `spec/shared/order.toml`, `spec/shared/result.toml` and `spec/shared/signed.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{BusinessType, Currency, IdType, PayType, PaymentResult};
use lianlian_core::check::format;
use lianlian_core::field::{
    Amount, CardExpiry, CardNumber, Cvv2, Date, Decimal, IdNumber, Mobile, PersonName, RiskItem,
    Timestamp,
};
use lianlian_core::lianlian_api;

/// Exchange payment, apply: makes the order and sends the SMS code, or pays at once.
///
/// The user's code and the token of the answer go to `bankcardpayverify` within 10 minutes. Applying
/// again sends the code again. A payment is PROCESSING for about 3 minutes, and then WAITING: LianLian
/// goes on asking for it, and extends the order's validity to 7 days for that, or to what was agreed, 2
/// hours at least. Money that is found after the order was closed goes back to the payer, and the
/// order's state stays as it was.
///
/// Its answers:
///
/// - [`Accepted`](PaymentApplyResponse::Accepted): The order is made; with a token in the answer the SMS code has to be verified.
#[lianlian_api(
    endpoint = "/exchange/v1/bankcardpayapply",
    host = "fe-pay.lianlianpay.com",
    body = "plain",
    product = "exchange",
    ret_codes = crate::RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/exchange-payment-apply-api.md",
    outcome(Accepted = "0000"),
    order = no_order,
    queried_by(super::PaymentQuery, no_order)
)]
pub struct PaymentApply {
    /// Version of the interface.
    #[request(fixed = "1.0", max_len = 6)]
    api_version: String,

    /// The time of the request, yyyyMMddHHmmss in UTC+8; at most 30 minutes off.
    #[example = "20180828153543"]
    #[request(max_len = 14)]
    time_stamp: Timestamp,

    /// The user's id in the merchant's system: it belongs to one natural person.
    #[example = "20180828153543"]
    #[request(max_len = 32)]
    user_id: String,

    /// The platform whose merchants share their users, where LianLian has set one up.
    #[example = "201304121000001004"]
    #[request(optional, max_len = 32)]
    platform: String,

    /// Kind of the goods.
    #[example = "101001"]
    #[request(max_len = 6)]
    busi_partner: BusinessType,

    /// The merchant's number for this application or order.
    #[example = "20180828153543"]
    #[request(max_len = 32)]
    #[response(Accepted, max_len = 32)]
    no_order: String,

    /// The time at which the application or order was made, yyyyMMddHHmmss in UTC+8.
    #[example = "20180828153543"]
    #[request(max_len = 14)]
    #[response(Accepted, optional, max_len = 14)]
    dt_order: Timestamp,

    /// The goods that are bought.
    #[example = "羽毛球"]
    #[request(max_len = 40)]
    name_goods: String,

    /// A remark that comes back in answers and notifications.
    #[example = "3桶羽毛球"]
    #[request(optional, max_len = 255)]
    #[response(optional, max_len = 255)]
    info_order: String,

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
    /// The page names these codes of [`PayType`] in the request:
    ///
    /// - `D`: Payment with authentication.
    /// - `M`: Easy payment; with a debit card where the page tells cards apart.
    /// - `N`: Easy payment with a credit card.
    #[example = "D"]
    #[request(codes("M", "N", "D"))]
    #[response(optional, max_len = 1, open)]
    pay_type: PayType,

    /// The order's currency.
    #[example = "USD"]
    #[request(max_len = 3)]
    #[response(Accepted, optional, max_len = 3, open)]
    currency_order: Currency,

    /// The order's amount: in yuan with two decimals, or in the currency named beside it.
    #[example = "55.44"]
    #[request(max_len = 12)]
    #[response(Accepted, optional, max_len = 12)]
    money_order: Amount,

    /// The currency of settlement; at present the order's.
    #[example = "USD"]
    #[request(max_len = 3, equals(currency_order))]
    #[response(optional, alias = "currency_sellte", max_len = 3, open)]
    currency_settle: Currency,

    /// Expiry of the card, YYMM.
    #[example = "2002"]
    #[request(required_if(pay_type = "N"))]
    vali_date: CardExpiry,

    /// The three or four digits on the back of the card; never stored.
    #[example = "222"]
    #[request(required_if(pay_type = "N"))]
    cvv2: Cvv2,

    /// Kind of the identity document.
    #[example = "0"]
    #[request(required_unless(no_agree), max_len = 1)]
    id_type: IdType,

    /// Number of the identity document.
    #[example = "11010519491231002X"]
    #[request(
        required_unless(no_agree),
        format_if(id_type = "0", format::RESIDENT_ID)
    )]
    id_no: IdNumber,

    /// The card holder's name, in Chinese.
    #[example = "李天增"]
    #[request(required_unless(no_agree))]
    acct_name: PersonName,

    /// Number of the bank card.
    #[example = "8888888888888888"]
    #[request(required_unless(no_agree))]
    card_no: CardNumber,

    /// Mainland mobile number that the bank holds for the card.
    #[example = "18667341234"]
    #[request]
    bind_mob: Mobile,

    /// The agreement: it names the bound card in later payments.
    #[example = "2013051613121201"]
    #[request(optional, max_len = 32)]
    #[response(optional, max_len = 16, assigned)]
    no_agree: String,

    /// LianLian's number for the payment.
    #[example = "2018082971158876"]
    #[response(Accepted, optional, max_len = 18)]
    oid_paybill: String,

    /// The result of the payment.
    ///
    /// The page names these codes of [`PaymentResult`]:
    ///
    /// - `SUCCESS`: The money was paid.
    /// - `PROCESSING`: The bank is at it.
    #[example = "SUCCESS"]
    #[response(Accepted, optional, codes("SUCCESS", "PROCESSING"), open)]
    result_pay: PaymentResult,

    /// Names this application in the verifying call; lives 30 minutes.
    #[example = "D096DBA0E3E0CC8F1D504C06E71D292D"]
    #[response(Accepted, optional)]
    token: String,

    /// The day on which the amount is settled, yyyyMMdd.
    #[example = "20180829"]
    #[response(optional, max_len = 8)]
    settle_date: Date,

    /// The settled amount, in the currency of settlement.
    #[example = "8.32"]
    #[response(optional, alias = "money_sellte", max_len = 12)]
    money_settle: Amount,

    /// The currency in which the user paid.
    #[example = "CNY"]
    #[response(optional, max_len = 3, open)]
    currency_pay: Currency,

    /// The amount that the user paid, in that currency.
    #[example = "55.44"]
    #[response(optional, max_len = 12)]
    money_pay: Amount,

    /// The rate of exchange of the payment.
    #[example = "6.66"]
    #[response(optional)]
    exchange_rate: Decimal,
}
