// Generated from `spec/account/branch_query.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::lianlian_api;

/// Branches, query: a bank branch's number for large transfers.
///
/// Its answers:
///
/// - [`Found`](BranchQueryResponse::Found): The branches are listed.
#[lianlian_api(
    endpoint = "/prcptcdquery.htm",
    host = "queryapi.lianlianpay.com",
    body = "plain",
    product = "account",
    ret_codes = crate::RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/LLP-YT-Java/blob/develop/src/main/java/com/lianlianpay/ytapi/params/queryapi/PrcptcdQueryParams.java",
    outcome(Found = "0000"),
    nameless_answers,
    query
)]
pub struct BranchQuery {
    /// The bank, by LianLian's code.
    #[example = "01020000"]
    #[request]
    #[response(optional)]
    bank_code: String,

    /// Name of the bank's branch; part of it will do in a query.
    #[example = "拉萨"]
    #[request]
    brabank_name: String,

    /// The city of the branch, by its administrative code.
    #[example = "540000"]
    #[request]
    city_code: String,

    /// The branches found.
    #[response(optional)]
    card_list: Vec<BankBranch>,
}

/// One item of `card_list`.
#[lianlian_api(item)]
pub struct BankBranch {
    /// The branch's number for large transfers.
    #[example = "102770000013"]
    #[item(optional)]
    prcptcd: String,

    /// Name of the bank's branch; part of it will do in a query.
    #[example = "拉萨"]
    #[item(optional)]
    brabank_name: String,
}
