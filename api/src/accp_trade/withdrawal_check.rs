// Generated from `spec/accp_trade/withdrawal_check.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::CheckResult;
use lianlian_core::field::Amount;
use lianlian_core::lianlian_api;

/// Withdrawal, check: lets a withdrawal go on, or ends it.
///
/// Its answers:
///
/// - [`Accepted`](WithdrawalCheckResponse::Accepted): The decision is taken; a query or notification tells the end of the withdrawal.
#[lianlian_api(
    protocol = "accp",
    endpoint = "/v1/txn/withdrawal-check",
    host = "accpapi.lianlianpay.com",
    body = "plain",
    product = "accp_trade",
    ret_codes = crate::ACCP_RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/LLP-ACCP-Java",
    outcome(Accepted = "0000"),
    order = order_info.txn_seqno,
    queried_by(super::QueryWithdrawal, order_info.txn_seqno)
)]
pub struct WithdrawalCheck {
    /// The order.
    #[object]
    #[wire = "orderInfo"]
    #[request]
    order_info: WithdrawalCheckOrder,

    /// The decision.
    #[object]
    #[wire = "checkInfo"]
    #[request]
    check_info: WithdrawalCheckCheck,

    /// The user's id in the merchant's system: it belongs to one natural person.
    #[example = "20180828153543"]
    #[response(optional)]
    user_id: String,

    /// The merchant's number for the order, unique for ever.
    #[example = "T20260101120000001"]
    #[response]
    txn_seqno: String,

    /// The amount of the order in yuan, two decimals.
    #[example = "200.00"]
    #[response(optional)]
    total_amount: Amount,

    /// The fee in yuan, two decimals.
    #[example = "1.00"]
    #[response(optional, assigned)]
    fee_amount: Amount,

    /// LianLian's number for the order.
    #[example = "2026010112345678"]
    #[response(optional)]
    accp_txno: String,
}

/// The members of `checkInfo`.
#[lianlian_api(item)]
pub struct WithdrawalCheckCheck {
    /// The decision on the withdrawal.
    #[example = "ACCEPT"]
    #[item]
    check_result: CheckResult,

    /// The reason of the decision.
    #[example = "checked"]
    #[item(optional, max_len = 256)]
    check_reason: String,

    /// The person who decided.
    #[example = "operator1"]
    #[item(optional, max_len = 64)]
    check_user: String,
}

/// The members of `orderInfo`.
#[lianlian_api(item)]
pub struct WithdrawalCheckOrder {
    /// The merchant's number for the order, unique for ever.
    #[example = "T20260101120000001"]
    #[item(max_len = 64)]
    txn_seqno: String,

    /// The amount of the order in yuan, two decimals.
    #[example = "200.00"]
    #[item]
    total_amount: Amount,

    /// The fee in yuan, two decimals.
    #[example = "1.00"]
    #[item(optional)]
    fee_amount: Amount,
}
