// Generated from `spec/accp_trade/query_refund.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{PaymentMethod, RefundStatus};
use lianlian_core::field::{Amount, Date, Timestamp};
use lianlian_core::lianlian_api;

/// Refund, query: tells how a refund went.
///
/// Its answers:
///
/// - [`Found`](QueryRefundResponse::Found): The refund is known.
#[lianlian_api(
    protocol = "accp",
    endpoint = "/v1/txn/query-refund",
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
pub struct QueryRefund {
    /// The merchant's number for the refund, unique for ever.
    #[example = "R20260101120000001"]
    #[request(either_of = "number", max_len = 64)]
    refund_seqno: String,

    /// LianLian's number for the order.
    #[example = "2026010112345678"]
    #[request(either_of = "number")]
    #[response(optional, assigned)]
    accp_txno: String,

    /// The day in LianLian's books, yyyyMMdd.
    #[example = "20260101"]
    #[response(optional)]
    accounting_date: Date,

    /// The channel's number for the order.
    #[example = "2026010122001400000000000001"]
    #[response(optional)]
    chnl_txno: String,

    /// The amount of the refund in yuan, two decimals.
    #[example = "200.00"]
    #[response(optional)]
    refund_amount: Amount,

    /// The state of the refund.
    #[example = "TRADE_SUCCESS"]
    #[response(optional, open)]
    txn_status: RefundStatus,

    /// The time at which it ended, yyyyMMddHHmmss in UTC+8.
    #[example = "20260101120500"]
    #[response(optional, max_len = 14)]
    finish_time: Timestamp,

    /// The ways of paying that are taken back.
    #[wire = "refundMethods"]
    #[response(optional)]
    refund_methods: Vec<QueryRefundMethod>,
}

/// One item of `refundMethods`.
#[lianlian_api(item)]
pub struct QueryRefundMethod {
    /// The way of paying.
    #[example = "BALANCE"]
    #[item(optional, open)]
    method: PaymentMethod,

    /// The amount in yuan, two decimals.
    #[example = "200.00"]
    #[item(optional)]
    amount: Amount,
}
