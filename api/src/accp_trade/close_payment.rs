// Generated from `spec/accp_trade/close_payment.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::field::Amount;
use lianlian_core::lianlian_api;

/// Payment, close: ends an order that is not paid.
///
/// Its answers:
///
/// - [`Closed`](ClosePaymentResponse::Closed): The order is closed.
#[lianlian_api(
    protocol = "accp",
    endpoint = "/v1/txn/close-payment",
    host = "accpapi.lianlianpay.com",
    body = "plain",
    product = "accp_trade",
    ret_codes = crate::ACCP_RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/LLP-ACCP-Java",
    outcome(Closed = "0000")
)]
pub struct ClosePayment {
    /// The merchant's number for the order, unique for ever.
    #[example = "T20260101120000001"]
    #[request(either_of = "number")]
    #[response(optional, assigned)]
    txn_seqno: String,

    /// LianLian's number for the order.
    #[example = "2026010112345678"]
    #[request(either_of = "number")]
    #[response(optional, assigned)]
    accp_txno: String,

    /// The user's id in the merchant's system: it belongs to one natural person.
    #[example = "20180828153543"]
    #[response(optional)]
    user_id: String,

    /// The amount of the order in yuan, two decimals.
    #[example = "200.00"]
    #[response(optional)]
    total_amount: Amount,
}
