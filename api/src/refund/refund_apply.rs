// Generated from `spec/refund/refund_apply.toml`, `spec/shared/refund_rate.toml`, `spec/shared/result.toml` and `spec/shared/signed.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::RefundState;
use lianlian_core::check::format;
use lianlian_core::field::{Amount, Date, Decimal, Timestamp};
use lianlian_core::lianlian_api;

/// Refund, apply: sends an order's money back, in yuan or a foreign currency.
///
/// A payment can be refunded within 6 months; ask after the refund 15 minutes later, and not before.
///
/// Its answers:
///
/// - [`Accepted`](RefundApplyResponse::Accepted): The refund is made; `sta_refund` tells how far it is.
#[lianlian_api(
    endpoint = "/exchangerefund.htm",
    host = "traderapi.lianlianpay.com",
    body = "plain",
    product = "refund",
    ret_codes = crate::RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/refund-apply-api.md",
    outcome(Accepted = "0000"),
    order = no_refund,
    queried_by(super::RefundQuery, no_refund, dt_refund)
)]
pub struct RefundApply {
    /// The merchant's number for the refund; best another one than the order's.
    #[example = "20180828153999"]
    #[request(max_len = 32)]
    #[response(Accepted, max_len = 32)]
    no_refund: String,

    /// The time at which the refund was made, yyyyMMddHHmmss in UTC+8.
    #[example = "20180828153959"]
    #[request(max_len = 14)]
    #[response(Accepted, optional, max_len = 14)]
    dt_refund: Timestamp,

    /// The refund's amount, in yuan with two decimals.
    #[example = "55.44"]
    #[request(max_len = 12)]
    #[response(Accepted, optional, max_len = 12)]
    money_refund: Amount,

    /// The merchant's number for this application or order.
    #[example = "20180828153543"]
    #[request(either_of = "order", max_len = 32)]
    no_order: String,

    /// The time at which the application or order was made, yyyyMMddHHmmss in UTC+8.
    #[example = "20180828153543"]
    #[request(required_if(no_order), max_len = 14)]
    dt_order: Timestamp,

    /// LianLian's number for the payment.
    #[example = "2018082971158876"]
    #[request(either_of = "order", max_len = 32)]
    oid_paybill: String,

    /// The URL to which LianLian sends its notification.
    #[example = "http://test.yintong.com.cn/help/notify.php"]
    #[request(max_len = 128, format = format::HTTP_URL)]
    notify_url: String,

    /// The refund's amount in the order's currency, with two decimals.
    #[example = "8.32"]
    #[response(Accepted, optional, max_len = 12)]
    money_foreign_refund: Amount,

    /// LianLian's number for the rate.
    #[example = "1"]
    #[response(Accepted, optional)]
    rate_id: String,

    /// The rate of exchange that was used.
    #[example = "6.66"]
    #[response(Accepted, optional)]
    rate: Decimal,

    /// The bank that exchanged the money, by LianLian's code.
    #[example = "01040000"]
    #[response(Accepted, optional)]
    exchange_bankcode: String,

    /// LianLian's number for the refund.
    #[example = "2013051613121201"]
    #[response(Accepted, optional, max_len = 16)]
    oid_refundno: String,

    /// The state of the refund.
    #[example = "2"]
    #[response(Accepted, optional, max_len = 1, open)]
    sta_refund: RefundState,

    /// The day on which the amount is settled, yyyyMMdd.
    #[example = "20180829"]
    #[response(Accepted, optional, max_len = 8)]
    settle_date: Date,
}
