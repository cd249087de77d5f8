// Generated from `spec/instant_payment/payment_query.toml`, `spec/shared/result.toml` and `spec/shared/signed.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::PaymentResult;
use lianlian_core::field::{Amount, Date, Timestamp};
use lianlian_core::lianlian_api;

/// Instant payment, query: how a pay-out went.
///
/// Its answers:
///
/// - [`Found`](PaymentQueryResponse::Found): The order is known; `result_pay` tells how it went.
#[lianlian_api(
    endpoint = "/paymentapi/queryPayment.htm",
    host = "instantpay.lianlianpay.com",
    body = "plain",
    product = "instant_payment",
    ret_codes = crate::RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/instant-payment-result-query.md",
    outcome(Found = "0000"),
    query,
    state = result_pay
)]
pub struct PaymentQuery {
    /// The merchant's number for this application or order.
    #[example = "20180828153543"]
    #[request(either_of = "order", max_len = 32)]
    #[response(max_len = 32, assigned)]
    no_order: String,

    /// LianLian's number for the payment.
    #[example = "2018082971158876"]
    #[request(either_of = "order", max_len = 18)]
    #[response(optional, max_len = 18, assigned)]
    oid_paybill: String,

    /// Version of the interface.
    #[request(fixed = "1.0")]
    api_version: String,

    /// The platform whose merchants share their users, where LianLian has set one up.
    #[example = "201304121000001004"]
    #[request(optional)]
    platform: String,

    /// The time at which the application or order was made, yyyyMMddHHmmss in UTC+8.
    #[example = "20180828153543"]
    #[response(optional, max_len = 14)]
    dt_order: Timestamp,

    /// The order's amount: in yuan with two decimals, or in the currency named beside it.
    #[example = "55.44"]
    #[response(max_len = 12)]
    money_order: Amount,

    /// The result of the payment.
    ///
    /// The page names these codes of [`PaymentResult`]:
    ///
    /// - `APPLY`: The order is made, and nothing has been paid yet.
    /// - `SUCCESS`: The money was paid.
    /// - `WAITING`: Nothing is known yet: the user or the bank has not finished.
    /// - `PROCESSING`: The bank is at it.
    /// - `FAILURE`: No money was paid, and none will be.
    /// - `CANCEL`: The bank sent the money back.
    /// - `CHECK`: The merchant has to confirm the payment.
    /// - `CLOSED`: Nobody confirmed the payment within 24 hours.
    #[example = "SUCCESS"]
    #[response(
        codes(
            "APPLY",
            "SUCCESS",
            "WAITING",
            "PROCESSING",
            "CANCEL",
            "FAILURE",
            "CHECK",
            "CLOSED"
        ),
        open
    )]
    result_pay: PaymentResult,

    /// The day on which the amount is settled, yyyyMMdd.
    #[example = "20180829"]
    #[response(optional, max_len = 8)]
    settle_date: Date,

    /// A remark that comes back in answers and notifications.
    #[example = "3桶羽毛球"]
    #[response(optional, max_len = 255)]
    info_order: String,

    /// The bank's words on the payment.
    #[example = "余额不足"]
    #[response(optional)]
    memo: String,
}
