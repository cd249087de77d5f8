// Generated from `spec/accp_trade/balance_payment.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{PartyType, YesOrNo};
use lianlian_core::field::{Amount, Date, PrivateText, RiskItem, Timestamp};
use lianlian_core::lianlian_api;

/// Payment with the balance: pays an order that was created.
///
/// Its answers:
///
/// - [`Accepted`](BalancePaymentResponse::Accepted): The payment is accepted; a query or notification tells its end.
/// - [`CodeSent`](BalancePaymentResponse::CodeSent): The user received an SMS code: call `SmsValidation` with the token.
#[lianlian_api(
    protocol = "accp",
    endpoint = "/v1/txn/payment-balance",
    host = "accpapi.lianlianpay.com",
    body = "plain",
    product = "accp_trade",
    ret_codes = crate::ACCP_RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/LLP-ACCP-Java",
    outcome(Accepted = "0000", CodeSent = "8888"),
    order = txn_seqno,
    queried_by(super::QueryPayment, txn_seqno)
)]
pub struct BalancePayment {
    /// The merchant's number for the order, unique for ever.
    #[example = "T20260101120000001"]
    #[request(max_len = 64)]
    #[response]
    txn_seqno: String,

    /// The amount of the order in yuan, two decimals.
    #[example = "200.00"]
    #[request(numbers)]
    #[response(optional)]
    total_amount: Amount,

    /// The part that a coupon pays, in yuan, two decimals.
    #[example = "10.00"]
    #[request(optional, numbers)]
    coupon_amount: Amount,

    /// Data on the user and the goods for LianLian's risk control.
    #[example = "{\"frms_ware_category\":\"1009\",\"user_info_bind_phone\":\"13958069593\",\"user_info_dt_register\":\"20131030122130\"}"]
    #[request(optional)]
    risk_item: RiskItem,

    /// Yes or no.
    #[example = "Y"]
    #[request(optional)]
    directionalpay_flag: YesOrNo,

    /// The party that pays.
    #[object]
    #[wire = "payerInfo"]
    #[request]
    payer_info: BalancePaymentPayer,

    /// The user's id in the merchant's system: it belongs to one natural person.
    #[example = "20180828153543"]
    #[response(optional)]
    user_id: String,

    /// LianLian's number for the order.
    #[example = "2026010112345678"]
    #[response(optional)]
    accp_txno: String,

    /// The day in LianLian's books, yyyyMMdd.
    #[example = "20260101"]
    #[response(optional)]
    accounting_date: Date,

    /// The time at which it ended, yyyyMMddHHmmss in UTC+8.
    #[example = "20260101120500"]
    #[response(optional, max_len = 14)]
    finish_time: Timestamp,

    /// Names this request in the call with the SMS code; lives 30 minutes.
    #[example = "94A5696E5CE7411E9E5C9077DE1E88B9"]
    #[response(CodeSent)]
    token: PrivateText,
}

/// The members of `payerInfo`.
#[lianlian_api(item)]
pub struct BalancePaymentPayer {
    /// The user's id in the merchant's system: it belongs to one natural person.
    #[example = "20180828153543"]
    #[item]
    user_id: String,

    /// The password, as LianLian's control encrypted it.
    #[example = "ZW5jcnlwdGVk"]
    #[item(optional)]
    password: PrivateText,

    /// Names the random factor; it goes back with the password, once.
    #[example = "94a5696e-5ce7-411e-9e5c-9077de1e88b9"]
    #[item(required_if(password))]
    random_key: PrivateText,

    /// The kind of the party.
    #[example = "USER"]
    #[item(optional)]
    payer_type: PartyType,

    /// The payer: the user's id, or the merchant's number.
    #[example = "LLianPayTest-In-User-12345"]
    #[item(optional)]
    payer_id: String,
}
