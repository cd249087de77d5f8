// Generated from `spec/card/card_unbind.toml`, `spec/shared/result.toml` and `spec/shared/signed.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::PayType;
use lianlian_core::lianlian_api;

/// Card, unbind: ends an agreement.
///
/// Its answers:
///
/// - [`Unbound`](CardUnbindResponse::Unbound): The agreement has ended.
#[lianlian_api(
    endpoint = "/bankcardunbind.htm",
    host = "traderapi.lianlianpay.com",
    body = "plain",
    product = "card",
    ret_codes = crate::RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/card-bind-unbind-api.md",
    outcome(Unbound = "0000"),
    nameless_answers
)]
pub struct CardUnbind {
    /// The user's id in the merchant's system: it belongs to one natural person.
    #[example = "20180828153543"]
    #[request(max_len = 32)]
    user_id: String,

    /// The platform whose merchants share their users, where LianLian has set one up.
    #[example = "201304121000001004"]
    #[request(optional, max_len = 32)]
    platform: String,

    /// The way of paying, or the purpose that a card is bound for.
    ///
    /// The page names these codes of [`PayType`]:
    ///
    /// - `2`: Quick payment with a debit card.
    /// - `3`: Quick payment with a credit card.
    /// - `D`: Payment with authentication.
    /// - `F`: Easy payment, authorised first and captured later.
    /// - `M`: Easy payment; with a debit card where the page tells cards apart.
    /// - `P`: New authenticated payment.
    #[example = "P"]
    #[request(optional, codes("2", "3", "D", "P", "M", "F"))]
    pay_type: PayType,

    /// The agreement: it names the bound card in later payments.
    #[example = "2013051613121201"]
    #[request]
    no_agree: String,
}
