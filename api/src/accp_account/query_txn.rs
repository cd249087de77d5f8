// Generated from `spec/accp_account/query_txn.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{BusiType, RequestStatus};
use lianlian_core::lianlian_api;

/// Request, query: tells how a request of the account went.
///
/// Its answers:
///
/// - [`Found`](QueryTxnResponse::Found): The request is known.
#[lianlian_api(
    protocol = "accp",
    endpoint = "/v1/acctmgr/query-txn",
    host = "accpapi.lianlianpay.com",
    body = "plain",
    product = "accp_account",
    ret_codes = crate::ACCP_RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/LLP-ACCP-Java",
    outcome(Found = "0000"),
    query,
    state = status
)]
pub struct QueryTxn {
    /// The merchant's number for the order, unique for ever.
    #[example = "T20260101120000001"]
    #[request(max_len = 64)]
    #[response(max_len = 64)]
    txn_seqno: String,

    /// LianLian's number for the order.
    #[example = "2026010112345678"]
    #[response(optional, max_len = 32)]
    accp_txno: String,

    /// The kind of the request.
    #[example = "TideCard"]
    #[response(optional, max_len = 32, open)]
    busi_type: BusiType,

    /// The state of a request of the account.
    #[example = "SUCCESS"]
    #[response(optional, max_len = 32, open)]
    status: RequestStatus,
}
