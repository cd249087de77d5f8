// Generated from `spec/accp_account/query_accounts.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{AccountOwner, AcctState, AcctType};
use lianlian_core::field::{AccountNumber, Date, Decimal};
use lianlian_core::lianlian_api;

/// Accounts, query: the accounts of a user or the merchant with their balances.
///
/// Its answers:
///
/// - [`Found`](QueryAccountsResponse::Found): The accounts are listed.
#[lianlian_api(
    protocol = "accp",
    endpoint = "/v1/acctmgr/query-acctinfo",
    host = "accpapi.lianlianpay.com",
    body = "plain",
    product = "accp_account",
    ret_codes = crate::ACCP_RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/LLP-ACCP-Java",
    outcome(Found = "0000"),
    query
)]
pub struct QueryAccounts {
    /// The user's id in the merchant's system: it belongs to one natural person.
    #[example = "20180828153543"]
    #[request(optional, max_len = 64)]
    #[response(optional, max_len = 64, assigned)]
    user_id: String,

    /// The kind of the owner.
    #[example = "INNERUSER"]
    #[request(max_len = 32)]
    user_type: AccountOwner,

    /// The day whose last balance is asked for, yyyyMMdd.
    #[example = "20260101"]
    #[request(optional)]
    date_acct: Date,

    /// LianLian's number for the user.
    #[example = "2020042200000001"]
    #[response(optional, max_len = 32)]
    oid_userno: String,

    /// The number of the user's bank account at LianLian.
    #[example = "6222021001115220281"]
    #[response(optional)]
    bank_account: AccountNumber,

    /// The accounts.
    #[response(optional)]
    acctinfo_list: Vec<QueryAccountsAccount>,
}

/// One item of `acctinfo_list`.
#[lianlian_api(item)]
pub struct QueryAccountsAccount {
    /// LianLian's number for the account.
    #[example = "2020042200000002"]
    #[item(optional, max_len = 32)]
    oid_acctno: String,

    /// The state of the account.
    #[example = "NORMAL"]
    #[item(optional, max_len = 32, open)]
    acct_state: AcctState,

    /// The kind of the account.
    #[example = "USEROWN_AVAILABLE"]
    #[item(optional, max_len = 32, open)]
    acct_type: AcctType,

    /// The balance, in yuan.
    #[example = "1000.00"]
    #[item(optional)]
    amt_balcur: Decimal,

    /// The balance that can be used, in yuan.
    #[example = "1000.00"]
    #[item(optional)]
    amt_balaval: Decimal,

    /// The balance that is frozen, in yuan.
    #[example = "1000.00"]
    #[item(optional)]
    amt_balfrz: Decimal,

    /// Yesterday's balance, in yuan.
    #[example = "1000.00"]
    #[item(optional)]
    amt_lastbal: Decimal,

    /// Yesterday's balance that could be used, in yuan.
    #[example = "1000.00"]
    #[item(optional)]
    amt_lastaval: Decimal,

    /// Yesterday's balance that was frozen, in yuan.
    #[example = "1000.00"]
    #[item(optional)]
    amt_lastfrz: Decimal,
}
