//! A crate that declares an operation of its own, with nothing but a dependency on `lianlian`.
//!
//! It represents any merchant's code that needs an operation before `lianlian` has it: the same
//! attribute, the same types, the same checks and wire code.

#![forbid(unsafe_code)]

use lianlian::check::{Format, format};
use lianlian::field::{Amount, CardNumber, Timestamp};
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

code_enum! {
    /// How far a payment is that is held until it is confirmed.
    pub enum SecureStatus {
        /// Not yet paid.
        WaitPay = "WAIT_BUYER_PAY",
        /// Paid, and not yet confirmed.
        WaitConfirm = "WAIT_BUYER_CONFIRM",
        /// The payee has the money.
        Confirmed = "CONFIRM_SUCCESS",
    }
}

/// Secured trade, query: how far a payment is that is held until it is confirmed.
///
/// It speaks the second generation of the protocol: signed in headers, with an object and a list in its answer.
#[lianlian_api(
    protocol = "accp",
    endpoint = "/v1/txn/secured-query",
    host = "accpapi.lianlianpay.com",
    query,
    nameless_answers,
    outcome(Found = "0000")
)]
pub struct SecuredQuery {
    /// The merchant's number for the order.
    #[request(either_of = "number", max_len = 64)]
    txn_seqno: String,

    /// LianLian's number for the order.
    #[request(either_of = "number")]
    #[response(optional, assigned)]
    accp_txno: String,

    /// The order.
    #[object]
    #[wire = "orderInfo"]
    #[response]
    order_info: SecuredOrder,

    /// Those who are paid.
    #[wire = "payeeInfo"]
    #[response(optional)]
    payee_info: Vec<SecuredPayee>,
}

/// The order that is held.
#[lianlian_api(item)]
pub struct SecuredOrder {
    /// The merchant's number for the order.
    #[item(max_len = 64, assigned)]
    txn_seqno: String,

    /// The time of the order.
    #[item(optional)]
    txn_time: Timestamp,

    /// The amount, in yuan.
    #[item]
    total_amount: Amount,

    /// How far it is.
    #[item(open)]
    secure_status: SecureStatus,
}

/// One who is paid.
#[lianlian_api(item)]
pub struct SecuredPayee {
    /// Who it is.
    #[item]
    payee_id: String,

    /// The amount, in yuan.
    #[item]
    amount: Amount,
}
