// Generated from `spec/account/balance_query.toml`, `spec/shared/result.toml` and `spec/shared/signed.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::field::Decimal;
use lianlian_core::lianlian_api;

/// Balance, query: the balance of the merchant's account.
///
/// Its answers:
///
/// - [`Found`](BalanceQueryResponse::Found): The balances are told.
#[lianlian_api(
    endpoint = "/traderAcctQuery.htm",
    host = "traderapi.lianlianpay.com",
    body = "plain",
    product = "account",
    ret_codes = crate::RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/balance-query-api.md",
    outcome(Found = "0000"),
    nameless_answers,
    query
)]
pub struct BalanceQuery {
    /// Version of the interface.
    #[request(fixed = "1.0", accepts("1.1"), max_len = 6)]
    api_version: String,

    /// The amount that is not settled yet, in yuan: refunds can be paid from it.
    #[example = "100.0"]
    #[response(Found, optional)]
    amt_unsettle: Decimal,

    /// The amount at the merchant's disposal, in yuan: pay-outs can be paid from it.
    #[example = "100.0"]
    #[response(Found)]
    amt_balance: Decimal,
}
