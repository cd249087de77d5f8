// Generated from `spec/card/card_bin_query.toml`, `spec/shared/result.toml` and `spec/shared/signed.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::CardType;
use lianlian_core::field::CardNumber;
use lianlian_core::lianlian_api;

/// Card bin query: tells bank and kind of a card by its number.
///
/// Its answers:
///
/// - [`Found`](CardBinQueryResponse::Found): The card is known.
#[lianlian_api(
    endpoint = "/bankcardbin.htm",
    host = "queryapi.lianlianpay.com",
    body = "plain",
    product = "card",
    ret_codes = crate::RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/card-bin-query-api.md",
    outcome(Found = "0000"),
    nameless_answers,
    query
)]
pub struct CardBinQuery {
    /// Version of the interface.
    #[request(fixed = "1.0", max_len = 6)]
    api_version: String,

    /// Number of the bank card.
    #[example = "8888888888888888"]
    #[request]
    #[response(optional, max_len = 4)]
    card_no: CardNumber,

    /// The bank, by LianLian's code.
    #[example = "01020000"]
    #[response(optional, max_len = 8)]
    bank_code: String,

    /// Name of the bank, in Chinese.
    #[example = "工商银行"]
    #[response(optional, max_len = 32)]
    bank_name: String,

    /// The kind of the card.
    #[example = "2"]
    #[response(optional, max_len = 1, open)]
    card_type: CardType,
}
