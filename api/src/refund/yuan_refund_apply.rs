// Generated from `spec/refund/yuan_refund_apply.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::RefundState;
use lianlian_core::check::format;
use lianlian_core::field::{Amount, Date, Timestamp};
use lianlian_core::lianlian_api;

/// Refund in yuan, apply: sends an order's money back.
///
/// A payment can be refunded within 6 months; ask after the refund 15 minutes later, and not before.
///
/// Its answers:
///
/// - [`Accepted`](YuanRefundApplyResponse::Accepted): The refund is made; `sta_refund` tells how far it is.
#[lianlian_api(
    endpoint = "/refund.htm",
    host = "traderapi.lianlianpay.com",
    body = "plain",
    product = "refund",
    ret_codes = crate::RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/LLP-YT-Java/blob/develop/src/main/java/com/lianlianpay/ytapi/params/traderapi/RefundParams.java",
    outcome(Accepted = "0000"),
    order = no_refund,
    queried_by(super::RefundQuery, no_refund, dt_refund)
)]
pub struct YuanRefundApply {
    /// The merchant whose payment is refunded; `oid_partner` unless said.
    #[example = "201304121000001004"]
    #[request(optional)]
    trader_refund: String,

    /// The merchant's number for the refund; best another one than the order's.
    #[example = "20180828153999"]
    #[request]
    #[response(Accepted)]
    no_refund: String,

    /// The time at which the refund was made, yyyyMMddHHmmss in UTC+8.
    #[example = "20180828153959"]
    #[request]
    dt_refund: Timestamp,

    /// The refund's amount, in yuan with two decimals.
    #[example = "55.44"]
    #[request]
    #[response(Accepted, optional)]
    money_refund: Amount,

    /// The merchant's number for this application or order.
    #[example = "20180828153543"]
    #[request(either_of = "order")]
    no_order: String,

    /// The time at which the application or order was made, yyyyMMddHHmmss in UTC+8.
    #[example = "20180828153543"]
    #[request(required_if(no_order))]
    dt_order: Timestamp,

    /// LianLian's number for the payment.
    #[example = "2018082971158876"]
    #[request(either_of = "order")]
    oid_paybill: String,

    /// The URL to which LianLian sends its notification.
    #[example = "http://test.yintong.com.cn/help/notify.php"]
    #[request(format = format::HTTP_URL)]
    notify_url: String,

    /// LianLian's number for the refund.
    #[example = "2013051613121201"]
    #[response(Accepted, optional)]
    oid_refundno: String,

    /// The state of the refund.
    #[example = "2"]
    #[response(Accepted, optional, open)]
    sta_refund: RefundState,

    /// The day on which the amount is settled, yyyyMMdd.
    #[example = "20180829"]
    #[response(Accepted, optional)]
    settle_date: Date,
}
