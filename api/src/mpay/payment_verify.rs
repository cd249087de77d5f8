// Generated from `spec/mpay/payment_verify.toml`, `spec/shared/result.toml` and `spec/shared/signed.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::PaymentResult;
use lianlian_core::field::{Amount, Date, SmsCode, Timestamp};
use lianlian_core::lianlian_api;

/// Payment, verify: pays with the SMS code.
///
/// Its answers:
///
/// - [`Accepted`](PaymentVerifyResponse::Accepted): The code was right; `result_pay` or a query tells how the payment went.
#[lianlian_api(
    endpoint = "/v1/bankcardpay",
    host = "mpayapi.lianlianpay.com",
    body = "plain",
    product = "mpay",
    ret_codes = crate::RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/MPAY-verify-direct-api.md",
    outcome(Accepted = "0000"),
    order = no_order,
    queried_by(super::PaymentQuery, no_order)
)]
pub struct PaymentVerify {
    /// The merchant's number for this application or order.
    #[example = "20180828153543"]
    #[request(max_len = 32)]
    #[response(Accepted, max_len = 32)]
    no_order: String,

    /// Names this application in the verifying call; lives 30 minutes.
    #[example = "D096DBA0E3E0CC8F1D504C06E71D292D"]
    #[request]
    #[response(Accepted, optional)]
    token: String,

    /// The order's amount: in yuan with two decimals, or in the currency named beside it.
    #[example = "55.44"]
    #[request(max_len = 12)]
    #[response(Accepted, optional, max_len = 12)]
    money_order: Amount,

    /// The code that the user received by SMS.
    #[example = "666666"]
    #[request(max_len = 6)]
    verify_code: SmsCode,

    /// The time at which the application or order was made, yyyyMMddHHmmss in UTC+8.
    #[example = "20180828153543"]
    #[response(Accepted, optional, max_len = 14)]
    dt_order: Timestamp,

    /// LianLian's number for the payment.
    #[example = "2018082971158876"]
    #[response(Accepted, optional, max_len = 18)]
    oid_paybill: String,

    /// A remark that comes back in answers and notifications.
    #[example = "3桶羽毛球"]
    #[response(Accepted, optional, max_len = 255)]
    info_order: String,

    /// The result of the payment.
    #[example = "SUCCESS"]
    #[response(Accepted, optional, open)]
    result_pay: PaymentResult,

    /// The day on which the amount is settled, yyyyMMdd.
    #[example = "20180829"]
    #[response(optional, max_len = 8)]
    settle_date: Date,

    /// The agreement: it names the bound card in later payments.
    #[example = "2013051613121201"]
    #[response(optional, max_len = 16)]
    no_agree: String,
}
