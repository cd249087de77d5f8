// Generated from `spec/accp_account/card_unbind.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::check::format;
use lianlian_core::field::{AccountNumber, PrivateText, Timestamp};
use lianlian_core::lianlian_api;

/// Card, unbind: ends the binding of a card.
///
/// Its answers:
///
/// - [`Unbound`](CardUnbindResponse::Unbound): The card is unbound, or will be: a notification tells.
#[lianlian_api(
    protocol = "accp",
    endpoint = "/v1/acctmgr/unlinkedacct-ind-apply",
    host = "accpapi.lianlianpay.com",
    body = "plain",
    product = "accp_account",
    ret_codes = crate::ACCP_RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/LLP-ACCP-Java",
    outcome(Unbound = "0000"),
    queried_by(super::QueryTxn, txn_seqno)
)]
pub struct CardUnbind {
    /// The user's id in the merchant's system: it belongs to one natural person.
    #[example = "20180828153543"]
    #[request(max_len = 64)]
    #[response(optional, max_len = 64)]
    user_id: String,

    /// The merchant's number for the order, unique for ever.
    #[example = "T20260101120000001"]
    #[request(max_len = 64)]
    #[response(max_len = 64)]
    txn_seqno: String,

    /// The time of the order at the merchant, yyyyMMddHHmmss in UTC+8.
    #[example = "20260101120000"]
    #[request(max_len = 14)]
    txn_time: Timestamp,

    /// The URL to which LianLian sends its notification.
    #[example = "http://test.yintong.com.cn/help/notify.php"]
    #[request(max_len = 512, format = format::HTTP_URL)]
    notify_url: String,

    /// The number of the bank card or account.
    #[example = "6222021001115220281"]
    #[request(max_len = 32)]
    linked_acctno: AccountNumber,

    /// The password, as LianLian's control encrypted it.
    #[example = "ZW5jcnlwdGVk"]
    #[request]
    password: PrivateText,

    /// Names the random factor; it goes back with the password, once.
    #[example = "94a5696e-5ce7-411e-9e5c-9077de1e88b9"]
    #[request]
    random_key: PrivateText,

    /// LianLian's number for the order.
    #[example = "2026010112345678"]
    #[response(optional, max_len = 32)]
    accp_txno: String,
}
