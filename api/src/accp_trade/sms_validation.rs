// Generated from `spec/accp_trade/sms_validation.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::PartyType;
use lianlian_core::field::{Amount, Date, PrivateText, SmsCode, Timestamp};
use lianlian_core::lianlian_api;

/// SMS validation: completes a payment or withdrawal with the code that the user received.
///
/// The code may be that of a withdrawal: settle the withdrawal then, for `QueryPayment` doesn't find it.
///
/// Its answers:
///
/// - [`Accepted`](SmsValidationResponse::Accepted): The order goes on; a query or notification tells its end.
/// - [`CodeSent`](SmsValidationResponse::CodeSent): Another code was sent.
/// - [`CheckNeeded`](SmsValidationResponse::CheckNeeded): The withdrawal waits for `WithdrawalCheck`.
#[lianlian_api(
    protocol = "accp",
    endpoint = "/v1/txn/validation-sms",
    host = "accpapi.lianlianpay.com",
    body = "plain",
    product = "accp_trade",
    ret_codes = crate::ACCP_RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/LLP-ACCP-Java",
    outcome(Accepted = "0000", CodeSent = "8888", CheckNeeded = "8889"),
    order = txn_seqno,
    queried_by(super::QueryPayment, txn_seqno)
)]
pub struct SmsValidation {
    /// The kind of the party.
    #[example = "USER"]
    #[request]
    payer_type: PartyType,

    /// The payer: the user's id, or the merchant's number.
    #[example = "LLianPayTest-In-User-12345"]
    #[request]
    payer_id: String,

    /// The merchant's number for the order, unique for ever.
    #[example = "T20260101120000001"]
    #[request]
    #[response]
    txn_seqno: String,

    /// The amount of the order in yuan, two decimals.
    #[example = "200.00"]
    #[request]
    #[response(optional)]
    total_amount: Amount,

    /// Names this request in the call with the SMS code; lives 30 minutes.
    #[example = "94A5696E5CE7411E9E5C9077DE1E88B9"]
    #[request]
    token: PrivateText,

    /// The code that the user received by SMS.
    #[example = "666666"]
    #[request]
    verify_code: SmsCode,

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
}
