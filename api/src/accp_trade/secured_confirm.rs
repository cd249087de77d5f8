// Generated from `spec/accp_trade/secured_confirm.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{ConfirmMode, PartyType};
use lianlian_core::check::format;
use lianlian_core::field::{Amount, Timestamp};
use lianlian_core::lianlian_api;

/// Secured trade, confirm: gives held money to the payees.
///
/// Its answers:
///
/// - [`Accepted`](SecuredConfirmResponse::Accepted): The confirmation is accepted; a query tells its end.
#[lianlian_api(
    protocol = "accp",
    endpoint = "/v1/txn/secured-confirm",
    host = "accpapi.lianlianpay.com",
    body = "plain",
    product = "accp_trade",
    ret_codes = crate::ACCP_RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/LLP-ACCP-Java",
    outcome(Accepted = "0000"),
    order = confirm_order_info.confirm_seqno,
    unnamed_order,
    queried_by(super::QueryPayment, txn_seqno = confirm_order_info.confirm_seqno)
)]
pub struct SecuredConfirm {
    /// The user's id in the merchant's system: it belongs to one natural person.
    #[example = "20180828153543"]
    #[request]
    #[response(optional)]
    user_id: String,

    /// The extent of the confirmation.
    #[example = "ALL"]
    #[request]
    confirm_mode: ConfirmMode,

    /// The URL to which LianLian sends its notification.
    #[example = "http://test.yintong.com.cn/help/notify.php"]
    #[request(optional, format = format::HTTP_URL)]
    notify_url: String,

    /// The order that was paid.
    #[object]
    #[wire = "originalOrderInfo"]
    #[request]
    original_order_info: SecuredConfirmOriginalOrder,

    /// The confirmation's own data.
    #[object]
    #[wire = "confirmOrderInfo"]
    #[request]
    confirm_order_info: SecuredConfirmConfirmOrder,

    /// Those who are paid.
    #[wire = "payeeInfo"]
    #[request(required_if(confirm_mode = "PART"), forbidden_if(confirm_mode = "ALL"))]
    payee_info: Vec<SecuredConfirmPayee>,

    /// The merchant's number for the order, unique for ever.
    #[example = "T20260101120000001"]
    #[response(optional)]
    txn_seqno: String,

    /// The amount of the order in yuan, two decimals.
    #[example = "200.00"]
    #[response(optional)]
    total_amount: Amount,

    /// LianLian's number for the order.
    #[example = "2026010112345678"]
    #[response(optional)]
    accp_txno: String,

    /// LianLian's number for the confirmation.
    #[example = "2026010112345679"]
    #[response(optional)]
    accp_confirm_txno: String,
}

/// The members of `confirmOrderInfo`.
#[lianlian_api(item)]
pub struct SecuredConfirmConfirmOrder {
    /// The merchant's number for the confirmation, unique for ever.
    #[example = "C20260101120000001"]
    #[item(max_len = 64)]
    confirm_seqno: String,

    /// The time of the confirmation at the merchant, yyyyMMddHHmmss in UTC+8.
    #[example = "20260101120000"]
    #[item(max_len = 14)]
    confirm_time: Timestamp,

    /// The amount that is confirmed, in yuan, two decimals.
    #[example = "200.00"]
    #[item(numbers)]
    confirm_amount: Amount,

    /// The part that a coupon pays, in yuan, two decimals.
    #[example = "10.00"]
    #[item(optional, numbers)]
    coupon_amount: Amount,
}

/// The members of `originalOrderInfo`.
#[lianlian_api(item)]
pub struct SecuredConfirmOriginalOrder {
    /// The merchant's number for the order, unique for ever.
    #[example = "T20260101120000001"]
    #[item(max_len = 64)]
    txn_seqno: String,

    /// The amount of the order in yuan, two decimals.
    #[example = "200.00"]
    #[item(numbers)]
    total_amount: Amount,
}

/// One item of `payeeInfo`.
#[lianlian_api(item)]
pub struct SecuredConfirmPayee {
    /// The payee: the user's id, or the merchant's number.
    #[example = "LLianPayTest-In-User-12345"]
    #[item(optional)]
    payee_id: String,

    /// The kind of the party.
    #[example = "USER"]
    #[item(optional)]
    payee_type: PartyType,

    /// The amount for this payee in yuan, two decimals.
    #[example = "200.00"]
    #[item(optional)]
    payee_amount: Amount,

    /// The payee's number as a merchant.
    #[example = "2020042200284052"]
    #[item(optional)]
    payee_oid_partner: String,
}
