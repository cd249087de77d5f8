//! The declaration: what LianLian's page has as two tables.

use lianlian::field::CardNumber;
use lianlian::{code_enum, lianlian_api};

code_enum! {
    /// The kind of a card.
    pub enum CardKind {
        /// A debit card.
        Debit = "2",
        /// A credit card.
        Credit = "3",
    }
}

/// Card bin query: tells bank and kind of a card by its number.
#[lianlian_api(
    endpoint = "/bankcardbin.htm",
    host = "queryapi.lianlianpay.com",
    ret_codes = lianlian::api::RET_CODES,
    outcome(Found = "0000"),
    nameless_answers,
    query
)]
pub struct CardBin {
    /// Version of the interface.
    #[request(fixed = "1.0", max_len = 6)]
    api_version: String,

    /// Number of the bank card; the answer has its last four digits.
    #[request]
    #[response(optional)]
    card_no: CardNumber,

    /// Name of the bank, in Chinese.
    #[response(optional, max_len = 32)]
    bank_name: String,

    /// The kind of the card.
    #[response(optional, open)]
    card_type: CardKind,
}
