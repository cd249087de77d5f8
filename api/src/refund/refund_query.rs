// Generated from `spec/refund/refund_query.toml`, `spec/shared/refund_rate.toml`, `spec/shared/result.toml` and `spec/shared/signed.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::RefundState;
use lianlian_core::field::{Amount, Date, Decimal, Timestamp};
use lianlian_core::lianlian_api;

/// Refund, query: how far a refund is.
///
/// Ask 15 minutes after the refund was made, and not before.
///
/// Its answers:
///
/// - [`Found`](RefundQueryResponse::Found): The refund is known; `sta_refund` tells how far it is.
#[lianlian_api(
    endpoint = "/refundquery.htm",
    host = "queryapi.lianlianpay.com",
    body = "plain",
    product = "refund",
    ret_codes = crate::RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/refund-result-query-api.md",
    outcome(Found = "0000"),
    query,
    state = sta_refund
)]
pub struct RefundQuery {
    /// The merchant's number for the refund; best another one than the order's.
    #[example = "20180828153999"]
    #[request(either_of = "refund", max_len = 32)]
    #[response(Found, max_len = 32, assigned)]
    no_refund: String,

    /// The time at which the refund was made, yyyyMMddHHmmss in UTC+8.
    #[example = "20180828153959"]
    #[request(required_if(no_refund), max_len = 14)]
    #[response(Found, optional, max_len = 14, assigned)]
    dt_refund: Timestamp,

    /// LianLian's number for the refund.
    #[example = "2013051613121201"]
    #[request(either_of = "refund", max_len = 16)]
    #[response(Found, optional, max_len = 16, assigned)]
    oid_refundno: String,

    /// The merchant whose payment is refunded; `oid_partner` unless said.
    #[example = "201304121000001004"]
    #[request(optional)]
    trader_refund: String,

    /// The refund's amount, in yuan with two decimals.
    #[example = "55.44"]
    #[response(Found, max_len = 12)]
    money_refund: Amount,

    /// The refund's amount in the order's currency, with two decimals.
    #[example = "8.32"]
    #[response(Found, optional, max_len = 12)]
    money_foreign_refund: Amount,

    /// LianLian's number for the rate.
    #[example = "1"]
    #[response(Found, optional)]
    rate_id: String,

    /// The rate of exchange that was used.
    #[example = "6.66"]
    #[response(Found, optional)]
    rate: Decimal,

    /// The bank that exchanged the money, by LianLian's code.
    #[example = "01040000"]
    #[response(Found, optional)]
    exchange_bankcode: String,

    /// The state of the refund.
    #[example = "2"]
    #[response(Found, max_len = 1, open)]
    sta_refund: RefundState,

    /// The day on which the amount is settled, yyyyMMdd.
    #[example = "20180829"]
    #[response(Found, optional, max_len = 8)]
    settle_date: Date,
}
