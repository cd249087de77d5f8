// Generated from `spec/exchange/payment_query.toml`, `spec/shared/exchanged.toml`, `spec/shared/result.toml` and `spec/shared/signed.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{Currency, PayType, PaymentResult};
use lianlian_core::field::{Amount, Date, Decimal, Timestamp};
use lianlian_core::lianlian_api;

/// Exchange payment, query: how an order went.
///
/// Its answers:
///
/// - [`Found`](PaymentQueryResponse::Found): The order is known; `result_pay` tells how it went.
#[lianlian_api(
    endpoint = "/exchangeorderquery.htm",
    host = "queryapi.lianlianpay.com",
    body = "plain",
    product = "exchange",
    ret_codes = crate::RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/exchange-payment-result-query.md",
    outcome(Found = "0000"),
    query,
    state = result_pay
)]
pub struct PaymentQuery {
    /// The merchant's number for this application or order.
    #[example = "20180828153543"]
    #[request(max_len = 32)]
    #[response(Found, max_len = 32)]
    no_order: String,

    /// LianLian's number for the payment.
    #[example = "2018082971158876"]
    #[request(optional, max_len = 18)]
    #[response(Found, optional, max_len = 18, assigned)]
    oid_paybill: String,

    /// The time at which the application or order was made, yyyyMMddHHmmss in UTC+8.
    #[example = "20180828153543"]
    #[response(Found, optional, max_len = 14)]
    dt_order: Timestamp,

    /// The result of the payment.
    #[example = "SUCCESS"]
    #[response(Found, open)]
    result_pay: PaymentResult,

    /// The bank's words on the payment.
    #[example = "余额不足"]
    #[response(Found, optional)]
    memo: String,

    /// The order's currency.
    #[example = "USD"]
    #[response(Found, optional, max_len = 3, open)]
    currency_order: Currency,

    /// The order's amount: in yuan with two decimals, or in the currency named beside it.
    #[example = "55.44"]
    #[response(Found, max_len = 12)]
    money_order: Amount,

    /// The day on which the amount is settled, yyyyMMdd.
    #[example = "20180829"]
    #[response(optional, max_len = 8)]
    settle_date: Date,

    /// A remark that comes back in answers and notifications.
    #[example = "3桶羽毛球"]
    #[response(optional, max_len = 255)]
    info_order: String,

    /// The way of paying, or the purpose that a card is bound for.
    #[example = "P"]
    #[response(optional, max_len = 1, open)]
    pay_type: PayType,

    /// The currency of settlement; at present the order's.
    #[example = "USD"]
    #[response(optional, alias = "currency_sellte", max_len = 3, open)]
    currency_settle: Currency,

    /// The settled amount, in the currency of settlement.
    #[example = "8.32"]
    #[response(optional, alias = "money_sellte", max_len = 12)]
    money_settle: Amount,

    /// The currency in which the user paid.
    #[example = "CNY"]
    #[response(optional, max_len = 3, open)]
    currency_pay: Currency,

    /// The amount that the user paid, in that currency.
    #[example = "55.44"]
    #[response(optional, max_len = 12)]
    money_pay: Amount,

    /// The rate of exchange of the payment.
    #[example = "6.66"]
    #[response(optional)]
    exchange_rate: Decimal,

    /// The agreement: it names the bound card in later payments.
    #[example = "2013051613121201"]
    #[response(optional, max_len = 16)]
    no_agree: String,
}
