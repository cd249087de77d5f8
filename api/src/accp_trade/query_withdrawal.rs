// Generated from `spec/accp_trade/query_withdrawal.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{PartyType, WithdrawalStatus};
use lianlian_core::field::{AccountNumber, Amount, Date, Timestamp};
use lianlian_core::lianlian_api;

/// Withdrawal, query: tells how a withdrawal went.
///
/// An absent `txn_status` is not final.
///
/// Its answers:
///
/// - [`Found`](QueryWithdrawalResponse::Found): The withdrawal is known.
#[lianlian_api(
    protocol = "accp",
    endpoint = "/v1/txn/query-withdrawal",
    host = "accpapi.lianlianpay.com",
    body = "plain",
    product = "accp_trade",
    ret_codes = crate::ACCP_RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/LLP-ACCP-Java",
    outcome(Found = "0000"),
    query,
    state = txn_status
)]
pub struct QueryWithdrawal {
    /// The merchant's number for the order, unique for ever.
    #[example = "T20260101120000001"]
    #[request(either_of = "number", max_len = 64)]
    txn_seqno: String,

    /// LianLian's number for the order.
    #[example = "2026010112345678"]
    #[request(either_of = "number")]
    #[response(optional, assigned)]
    accp_txno: String,

    /// The day in LianLian's books, yyyyMMdd.
    #[example = "20260101"]
    #[response(optional)]
    accounting_date: Date,

    /// The time at which it ended, yyyyMMddHHmmss in UTC+8.
    #[example = "20260101120500"]
    #[response(optional, max_len = 14)]
    finish_time: Timestamp,

    /// The channel's number for the order.
    #[example = "2026010122001400000000000001"]
    #[response(optional)]
    chnl_txno: String,

    /// The state of the withdrawal.
    #[example = "TRADE_SUCCESS"]
    #[response(optional, open)]
    txn_status: WithdrawalStatus,

    /// The reason of the failure.
    #[example = "wrong account"]
    #[response(optional)]
    failure_reason: String,

    /// The channel's reason.
    #[example = "wrong account"]
    #[response(optional)]
    chnl_reason: String,

    /// LianLian's code for the bank.
    #[example = "01020000"]
    #[response(optional)]
    bankcode: String,

    /// The number of the bank card or account.
    #[example = "6222021001115220281"]
    #[response(optional)]
    linked_acctno: AccountNumber,

    /// The user's id in the merchant's system: it belongs to one natural person.
    #[example = "20180828153543"]
    #[response(optional)]
    user_id: String,

    /// The party that pays.
    #[object]
    #[wire = "payerInfo"]
    #[response(optional)]
    payer_info: QueryWithdrawalPayer,

    /// The order's own data.
    #[object]
    #[wire = "orderInfo"]
    #[response(optional)]
    order_info: QueryWithdrawalOrder,
}

/// The members of `orderInfo`.
#[lianlian_api(item)]
pub struct QueryWithdrawalOrder {
    /// The merchant's number for the order, unique for ever.
    #[example = "T20260101120000001"]
    #[item(optional, max_len = 64, assigned)]
    txn_seqno: String,

    /// The time of the order at the merchant, yyyyMMddHHmmss in UTC+8.
    #[example = "20260101120000"]
    #[item(optional, max_len = 14)]
    txn_time: Timestamp,

    /// The amount of the order in yuan, two decimals.
    #[example = "200.00"]
    #[item(optional)]
    total_amount: Amount,

    /// The fee in yuan, two decimals.
    #[example = "1.00"]
    #[item(optional)]
    fee_amount: Amount,

    /// The order in words.
    #[example = "Goods of a test"]
    #[item(optional)]
    order_info: String,
}

/// The members of `payerInfo`.
#[lianlian_api(item)]
pub struct QueryWithdrawalPayer {
    /// The kind of the party.
    #[example = "USER"]
    #[item(optional, open)]
    payer_type: PartyType,

    /// The payer: the user's id, or the merchant's number.
    #[example = "LLianPayTest-In-User-12345"]
    #[item(optional)]
    payer_id: String,
}
