//! A crate that declares an operation of its own, with nothing but a dependency on `lianlian`.
//!
//! It represents any merchant's code that needs an operation before `lianlian` has it: the same
//! attribute, the same types, the same checks and wire code.

#![forbid(unsafe_code)]

use lianlian::check::{Format, format};
use lianlian::field::CardNumber;
use lianlian::{code_enum, lianlian_api};

code_enum! {
    /// The kind of a card.
    pub enum CardType {
        /// A debit card.
        Debit = "2",
        /// A credit card.
        Credit = "3",
    }
}

/// A form of the crate's own.
pub const BANK_CODE: Format = Format::new("bank_code", "must be 8 digits", |text| {
    text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit())
});

/// The bound cards of a user.
#[lianlian_api(
    endpoint = "/bankcardbindlist.htm",
    host = "queryapi.lianlianpay.com",
    ret_codes = lianlian::api::RET_CODES,
    outcome(Found = "0000")
)]
pub struct BoundCards {
    /// The user's id in the merchant's system.
    #[request(max_len = 32)]
    #[response(max_len = 32)]
    user_id: String,

    /// Only this agreement.
    #[request(either_of = "which")]
    no_agree: String,

    /// Only this card.
    #[request(either_of = "which")]
    card_no: CardNumber,

    /// The first entry of the page of results.
    #[request(format = format::DIGITS, max_len = 8)]
    offset: String,

    /// The user's cards.
    #[response(optional)]
    agreement_list: Vec<BoundCard>,

    /// A remark for the screen, which LianLian leaves out of the signature.
    #[response(optional, unsigned)]
    remark: String,
}

/// One bound card.
#[lianlian_api(item)]
pub struct BoundCard {
    /// The agreement's number.
    #[item(max_len = 16)]
    no_agree: String,

    /// Number of the bank card.
    #[item]
    card_no: CardNumber,

    /// The bank's code.
    #[item(format = BANK_CODE)]
    bank_code: String,

    /// The kind of the card.
    #[item(open)]
    card_type: CardType,
}

/// Card BIN query: the bank and the kind of a card.
///
/// LianLian's page has no `oid_partner` in the answer, and its `card_no` there is the last 4 digits.
#[lianlian_api(
    endpoint = "/bankcardbin.htm",
    host = "queryapi.lianlianpay.com",
    outcome(Found = "0000"),
    nameless_answers
)]
pub struct CardBin {
    /// Number of the bank card.
    #[request]
    #[response]
    card_no: CardNumber,

    /// The bank's code.
    #[response(max_len = 8)]
    bank_code: String,
}
