// Generated from `spec/accp_account/card_bind_verify.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::field::{PrivateText, SmsCode};
use lianlian_core::lianlian_api;

/// Card bind, verify: completes a binding with the SMS code.
///
/// Its answers:
///
/// - [`Bound`](CardBindVerifyResponse::Bound): The card is bound to the user.
#[lianlian_api(
    protocol = "accp",
    endpoint = "/v1/acctmgr/individual-bindcard-verify",
    host = "accpapi.lianlianpay.com",
    body = "plain",
    product = "accp_account",
    ret_codes = crate::ACCP_RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/LLP-ACCP-Java",
    outcome(Bound = "0000"),
    queried_by(super::QueryTxn, txn_seqno)
)]
pub struct CardBindVerify {
    /// The user's id in the merchant's system: it belongs to one natural person.
    #[example = "20180828153543"]
    #[request(max_len = 64)]
    #[response(optional, max_len = 64)]
    user_id: String,

    /// The merchant's number for the order, unique for ever.
    #[example = "T20260101120000001"]
    #[request(max_len = 64)]
    #[response(max_len = 64)]
    txn_seqno: String,

    /// Names this request in the call with the SMS code; lives 30 minutes.
    #[example = "94A5696E5CE7411E9E5C9077DE1E88B9"]
    #[request(max_len = 32)]
    token: PrivateText,

    /// The code that the user received by SMS.
    #[example = "666666"]
    #[request(max_len = 20)]
    verify_code: SmsCode,

    /// LianLian's number for the order.
    #[example = "2026010112345678"]
    #[response(optional, max_len = 32)]
    accp_txno: String,

    /// The agreement on the bound card.
    #[example = "2020042200000003"]
    #[response(optional, max_len = 32)]
    linked_agrtno: PrivateText,
}
