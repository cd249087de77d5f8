// Generated from `spec/accp_account/query_user.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::UserStatus;
use lianlian_core::field::{AccountNumber, PersonName};
use lianlian_core::lianlian_api;

/// User, query: the state of a user.
///
/// Its answers:
///
/// - [`Found`](QueryUserResponse::Found): The user is known.
#[lianlian_api(
    protocol = "accp",
    endpoint = "/v1/acctmgr/query-userinfo",
    host = "accpapi.lianlianpay.com",
    body = "plain",
    product = "accp_account",
    ret_codes = crate::ACCP_RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/LLP-ACCP-Java",
    outcome(Found = "0000"),
    query
)]
pub struct QueryUser {
    /// The user's id in the merchant's system: it belongs to one natural person.
    #[example = "20180828153543"]
    #[request(max_len = 64)]
    #[response(optional, max_len = 64)]
    user_id: String,

    /// LianLian's number for the user.
    #[example = "2020042200000001"]
    #[response(optional, max_len = 32)]
    oid_userno: String,

    /// The state of the user.
    #[example = "NORMAL"]
    #[response(optional, max_len = 32, open)]
    user_status: UserStatus,

    /// Words on the state.
    #[example = "checked"]
    #[response(optional)]
    remark: String,

    /// The number of the user's bank account at LianLian.
    #[example = "6222021001115220281"]
    #[response(optional)]
    bank_account: AccountNumber,

    /// The user's name.
    #[example = "张三"]
    #[response(optional)]
    user_name: PersonName,

    /// The state of the bank account.
    #[example = "Y"]
    #[response(optional)]
    bank_open_flag: String,
}
