// Generated from `spec/accp_account/query_cards.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::field::{AccountNumber, Mobile, PrivateText};
use lianlian_core::lianlian_api;

/// Bound cards, query: the cards that are bound to a user.
///
/// Its answers:
///
/// - [`Found`](QueryCardsResponse::Found): The cards are listed.
#[lianlian_api(
    protocol = "accp",
    endpoint = "/v1/acctmgr/query-linkedacct",
    host = "accpapi.lianlianpay.com",
    body = "plain",
    product = "accp_account",
    ret_codes = crate::ACCP_RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/LLP-ACCP-Java",
    outcome(Found = "0000"),
    query
)]
pub struct QueryCards {
    /// The user's id in the merchant's system: it belongs to one natural person.
    #[example = "20180828153543"]
    #[request(max_len = 64)]
    #[response(optional, max_len = 64)]
    user_id: String,

    /// The bound cards.
    #[response(optional)]
    linked_acctlist: Vec<QueryCardsCard>,
}

/// One item of `linked_acctlist`.
#[lianlian_api(item)]
pub struct QueryCardsCard {
    /// The number of the bank card or account.
    #[example = "6222021001115220281"]
    #[item(optional, max_len = 32)]
    linked_acctno: AccountNumber,

    /// LianLian's code for the card's bank.
    #[example = "01020000"]
    #[item(optional, max_len = 8)]
    linked_bankcode: String,

    /// The number of the card's branch.
    #[example = "102100000001"]
    #[item(optional, max_len = 12)]
    linked_brbankno: String,

    /// The name of the card's branch.
    #[example = "北京分行"]
    #[item(optional, max_len = 85)]
    linked_brbankname: String,

    /// The mobile number that the bank knows.
    #[example = "13800000000"]
    #[item(optional, max_len = 11)]
    linked_phone: Mobile,

    /// The agreement on the bound card.
    #[example = "2020042200000003"]
    #[item(optional, max_len = 32)]
    linked_agrtno: PrivateText,
}
