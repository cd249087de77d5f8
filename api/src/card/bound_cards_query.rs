// Generated from `spec/card/bound_cards_query.toml`, `spec/shared/result.toml` and `spec/shared/signed.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{CardType, PayType};
use lianlian_core::check::format;
use lianlian_core::field::{CardNumber, Mobile};
use lianlian_core::lianlian_api;

/// Bound cards, query: the cards that are bound to a user.
///
/// Its answers:
///
/// - [`Found`](BoundCardsQueryResponse::Found): The cards are listed.
#[lianlian_api(
    endpoint = "/bankcardbindlist.htm",
    host = "queryapi.lianlianpay.com",
    body = "plain",
    product = "card",
    ret_codes = crate::RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/card-bind-query-api.md",
    outcome(Found = "0000"),
    nameless_answers,
    query
)]
pub struct BoundCardsQuery {
    /// The user's id in the merchant's system: it belongs to one natural person.
    #[example = "20180828153543"]
    #[request(max_len = 32)]
    #[response(Found, optional, max_len = 32)]
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
    #[request(optional)]
    no_agree: String,

    /// Number of the bank card.
    #[example = "8888888888888888"]
    #[request(optional)]
    card_no: CardNumber,

    /// The first entry of the page of results, counted from 0.
    #[example = "0"]
    #[request(max_len = 8, format = format::DIGITS)]
    offset: String,

    /// The number of the user's agreements.
    #[example = "1"]
    #[response(Found, max_len = 8, format = format::DIGITS)]
    count: String,

    /// The user's bound cards, the newest first.
    #[response(Found, optional, alias = "aggrement_list", unsigned)]
    agreement_list: Vec<BoundCard>,
}

/// One item of `agreement_list`.
#[lianlian_api(item)]
pub struct BoundCard {
    /// The agreement: it names the bound card in later payments.
    #[example = "2013051613121201"]
    #[item(max_len = 16)]
    no_agree: String,

    /// Number of the bank card.
    #[example = "8888888888888888"]
    #[item(optional, max_len = 4)]
    card_no: CardNumber,

    /// The bank, by LianLian's code.
    #[example = "01020000"]
    #[item(optional, max_len = 8)]
    bank_code: String,

    /// Name of the bank, in Chinese.
    #[example = "工商银行"]
    #[item(optional, max_len = 32)]
    bank_name: String,

    /// The kind of the card.
    #[example = "2"]
    #[item(optional, max_len = 1, open)]
    card_type: CardType,

    /// Mobile number that the bank holds for the card, masked by LianLian.
    #[example = "186****1234"]
    #[item(optional, max_len = 11)]
    bind_mobile: Mobile,
}
