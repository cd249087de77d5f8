// Generated from `spec/accp_account/card_bind_notification.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{BindAction, BindResult};
use lianlian_core::field::PrivateText;
use lianlian_core::lianlian_api;

/// Card bind, notification: a card was bound.
#[lianlian_api(
    protocol = "accp",
    notification,
    body = "json",
    product = "accp_account",
    page = "https://github.com/LianLianPay/LLP-ACCP-Java",
    identity(txn_seqno),
    order = txn_seqno,
    state = result
)]
pub struct CardBindNotification {
    /// The user's id in the merchant's system: it belongs to one natural person.
    #[example = "20180828153543"]
    #[notification(optional, max_len = 64)]
    user_id: String,

    /// The merchant's number for the order, unique for ever.
    #[example = "T20260101120000001"]
    #[notification(max_len = 64)]
    txn_seqno: String,

    /// LianLian's number for the order.
    #[example = "2026010112345678"]
    #[notification(optional, max_len = 32)]
    accp_txno: String,

    /// The event that is told.
    ///
    /// The page names these codes of [`BindAction`]:
    ///
    /// - `LINKEDACCT_IND`: A card was bound.
    #[example = "LINKEDACCT_IND"]
    #[notification(optional, max_len = 32, codes("LINKEDACCT_IND"), open)]
    action: BindAction,

    /// The result of the request.
    #[example = "SUCCESS"]
    #[notification(max_len = 32, open)]
    result: BindResult,

    /// The agreement on the bound card.
    #[example = "2020042200000003"]
    #[notification(optional, max_len = 32)]
    linked_agrtno: PrivateText,
}
