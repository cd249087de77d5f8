// Generated from `spec/accp_trade/refund.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{PartyAccount, PartyType, PaymentMethod, YesOrNo};
use lianlian_core::check::format;
use lianlian_core::field::{Amount, Timestamp};
use lianlian_core::lianlian_api;

/// Refund: gives the money of a payment back, whole or in part.
///
/// Its answers:
///
/// - [`Accepted`](RefundResponse::Accepted): The refund is accepted; a query or notification tells its end.
#[lianlian_api(
    protocol = "accp",
    endpoint = "/v1/txn/more-payee-refund",
    host = "accpapi.lianlianpay.com",
    body = "plain",
    product = "accp_trade",
    ret_codes = crate::ACCP_RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/LLP-ACCP-Java",
    outcome(Accepted = "0000"),
    order = refund_order_info.refund_seqno,
    unnamed_order,
    queried_by(super::QueryRefund, refund_order_info.refund_seqno)
)]
pub struct Refund {
    /// The user's id in the merchant's system: it belongs to one natural person.
    #[example = "20180828153543"]
    #[request]
    #[response(optional)]
    user_id: String,

    /// The URL to which LianLian sends its notification.
    #[example = "http://test.yintong.com.cn/help/notify.php"]
    #[request(optional, format = format::HTTP_URL)]
    notify_url: String,

    /// The reason of the refund.
    #[example = "returned goods"]
    #[request(optional)]
    refund_reason: String,

    /// The order that was paid.
    #[object]
    #[wire = "originalOrderInfo"]
    #[request]
    original_order_info: RefundOriginalOrder,

    /// The refund's own data.
    #[object]
    #[wire = "refundOrderInfo"]
    #[request]
    refund_order_info: RefundRefundOrder,

    /// Those who give back; spelled so by LianLian.
    #[wire = "pyeeRefundInfos"]
    #[request]
    pyee_refund_infos: Vec<RefundPayee>,

    /// The ways of paying that are taken back.
    #[wire = "refundMethods"]
    #[request]
    refund_methods: Vec<RefundMethod>,

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
}

/// One item of `refundMethods`.
#[lianlian_api(item)]
pub struct RefundMethod {
    /// The way of paying.
    #[example = "BALANCE"]
    #[item]
    method: PaymentMethod,

    /// The amount in yuan, two decimals.
    #[example = "200.00"]
    #[item(numbers)]
    amount: Amount,
}

/// The members of `originalOrderInfo`.
#[lianlian_api(item)]
pub struct RefundOriginalOrder {
    /// The merchant's number for the order, unique for ever.
    #[example = "T20260101120000001"]
    #[item(max_len = 64)]
    txn_seqno: String,

    /// The amount of the order in yuan, two decimals.
    #[example = "200.00"]
    #[item(numbers)]
    total_amount: Amount,
}

/// One item of `pyeeRefundInfos`.
#[lianlian_api(item)]
pub struct RefundPayee {
    /// The payee: the user's id, or the merchant's number.
    #[example = "LLianPayTest-In-User-12345"]
    #[item]
    payee_id: String,

    /// The kind of the party.
    #[example = "USER"]
    #[item]
    payee_type: PartyType,

    /// The account of the party.
    #[example = "USEROWN"]
    #[item(optional)]
    payee_accttype: PartyAccount,

    /// The amount that this payee gives back, in yuan, two decimals.
    #[example = "200.00"]
    #[item(numbers)]
    payee_refund_amount: Amount,

    /// Yes or no.
    #[example = "Y"]
    #[item(optional)]
    is_advance_pay: YesOrNo,
}

/// The members of `refundOrderInfo`.
#[lianlian_api(item)]
pub struct RefundRefundOrder {
    /// The merchant's number for the refund, unique for ever.
    #[example = "R20260101120000001"]
    #[item(max_len = 64)]
    refund_seqno: String,

    /// The order in words.
    #[example = "Goods of a test"]
    #[item(optional)]
    order_info: String,

    /// The time of the refund at the merchant, yyyyMMddHHmmss in UTC+8.
    #[example = "20260101120000"]
    #[item(max_len = 14)]
    refund_time: Timestamp,

    /// The amount of the refund in yuan, two decimals.
    #[example = "200.00"]
    #[item(numbers)]
    refund_amount: Amount,
}
