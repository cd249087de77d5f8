// Generated from `spec/mpay/card_bind_verify.toml`, `spec/shared/result.toml` and `spec/shared/signed.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::field::{CardNumber, SmsCode};
use lianlian_core::lianlian_api;

/// Card bind, verify: completes a binding with the SMS code.
///
/// The path is spelled `bankcardbindverfy` by LianLian.
///
/// Its answers:
///
/// - [`Bound`](CardBindVerifyResponse::Bound): The card is bound to the user.
#[lianlian_api(
    endpoint = "/v1/bankcardbindverfy",
    host = "mpayapi.lianlianpay.com",
    body = "plain",
    product = "mpay",
    ret_codes = crate::RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/MPAY-card-bind-verify.md",
    outcome(Bound = "0000")
)]
pub struct CardBindVerify {
    /// Names this application in the verifying call; lives 30 minutes.
    #[example = "D096DBA0E3E0CC8F1D504C06E71D292D"]
    #[request]
    token: String,

    /// The user's id in the merchant's system: it belongs to one natural person.
    #[example = "20180828153543"]
    #[request(max_len = 32)]
    #[response(Bound, optional, max_len = 32)]
    user_id: String,

    /// The code that the user received by SMS.
    #[example = "666666"]
    #[request]
    verify_code: SmsCode,

    /// The merchant's number for this application or order.
    #[example = "20180828153543"]
    #[request(optional)]
    #[response(Bound, optional)]
    no_order: String,

    /// Number of the bank card.
    #[example = "8888888888888888"]
    #[response(Bound, optional)]
    card_no: CardNumber,

    /// The agreement: it names the bound card in later payments.
    #[example = "2013051613121201"]
    #[response(Bound, optional, max_len = 16)]
    no_agree: String,
}
