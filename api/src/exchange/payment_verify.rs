// Generated from `spec/exchange/payment_verify.toml`, `spec/shared/exchanged.toml`, `spec/shared/result.toml` and `spec/shared/signed.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{Currency, PayType, PaymentResult};
use lianlian_core::field::{Amount, Date, Decimal, SmsCode, Timestamp};
use lianlian_core::lianlian_api;

/// Exchange payment, verify: pays with the SMS code.
///
/// Its answers:
///
/// - [`Accepted`](PaymentVerifyResponse::Accepted): The code was right; `result_pay` tells how the payment went.
#[lianlian_api(
    endpoint = "/exchange/v1/bankcardpayverify",
    host = "fe-pay.lianlianpay.com",
    body = "plain",
    product = "exchange",
    ret_codes = crate::RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/exchange-payment-verify-api.md",
    outcome(Accepted = "0000"),
    order = no_order,
    queried_by(super::PaymentQuery, no_order)
)]
pub struct PaymentVerify {
    /// Version of the interface.
    #[request(fixed = "1.0", max_len = 6)]
    api_version: String,

    /// The time of the request, yyyyMMddHHmmss in UTC+8; at most 30 minutes off.
    #[example = "20180828153543"]
    #[request(max_len = 14)]
    time_stamp: Timestamp,

    /// The user's id in the merchant's system: it belongs to one natural person.
    #[example = "20180828153543"]
    #[request(max_len = 32)]
    user_id: String,

    /// Names this application in the verifying call; lives 30 minutes.
    #[example = "D096DBA0E3E0CC8F1D504C06E71D292D"]
    #[request]
    token: String,

    /// The code that the user received by SMS.
    #[example = "666666"]
    #[request(max_len = 6)]
    verify_code: SmsCode,

    /// The merchant's number for this application or order.
    #[example = "20180828153543"]
    #[request(max_len = 32)]
    #[response(Accepted, max_len = 32)]
    no_order: String,

    /// The time at which the application or order was made, yyyyMMddHHmmss in UTC+8.
    #[example = "20180828153543"]
    #[response(Accepted, optional, max_len = 14)]
    dt_order: Timestamp,

    /// LianLian's number for the payment.
    #[example = "2018082971158876"]
    #[response(Accepted, optional, max_len = 18)]
    oid_paybill: String,

    /// The result of the payment.
    ///
    /// The page names these codes of [`PaymentResult`]:
    ///
    /// - `SUCCESS`: The money was paid.
    /// - `PROCESSING`: The bank is at it.
    #[example = "SUCCESS"]
    #[response(Accepted, codes("SUCCESS", "PROCESSING"), open)]
    result_pay: PaymentResult,

    /// The day on which the amount is settled, yyyyMMdd.
    #[example = "20180829"]
    #[response(Accepted, optional, max_len = 8)]
    settle_date: Date,

    /// A remark that comes back in answers and notifications.
    #[example = "3桶羽毛球"]
    #[response(Accepted, optional, max_len = 255)]
    info_order: String,

    /// The way of paying, or the purpose that a card is bound for.
    #[example = "P"]
    #[response(Accepted, optional, max_len = 1, open)]
    pay_type: PayType,

    /// The order's currency.
    #[example = "USD"]
    #[response(Accepted, optional, max_len = 3, open)]
    currency_order: Currency,

    /// The order's amount: in yuan with two decimals, or in the currency named beside it.
    #[example = "55.44"]
    #[response(Accepted, optional, max_len = 12)]
    money_order: Amount,

    /// The currency of settlement; at present the order's.
    #[example = "USD"]
    #[response(Accepted, optional, alias = "currency_sellte", max_len = 3, open)]
    currency_settle: Currency,

    /// The settled amount, in the currency of settlement.
    #[example = "8.32"]
    #[response(Accepted, optional, alias = "money_sellte", max_len = 12)]
    money_settle: Amount,

    /// The currency in which the user paid.
    #[example = "CNY"]
    #[response(Accepted, optional, max_len = 3, open)]
    currency_pay: Currency,

    /// The amount that the user paid, in that currency.
    #[example = "55.44"]
    #[response(Accepted, optional, max_len = 12)]
    money_pay: Amount,

    /// The rate of exchange of the payment.
    #[example = "6.66"]
    #[response(Accepted, optional)]
    exchange_rate: Decimal,

    /// The agreement: it names the bound card in later payments.
    #[example = "2013051613121201"]
    #[response(Accepted, optional, max_len = 16)]
    no_agree: String,
}
