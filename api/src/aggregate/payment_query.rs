// Generated from `spec/aggregate/payment_query.toml`, `spec/shared/result.toml` and `spec/shared/signed.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{OrderDirection, PayType, PaymentResult, QueryVersion};
use lianlian_core::field::{Amount, Date, Timestamp};
use lianlian_core::lianlian_api;

/// Aggregate payment, query: how an order went.
///
/// The index of LianLian's pages lists this query under online banking as well.
///
/// Its answers:
///
/// - [`Found`](PaymentQueryResponse::Found): The order is known; `result_pay` tells how it went.
#[lianlian_api(
    endpoint = "/llwalletapi/orderquery.htm",
    host = "wallet.lianlianpay.com",
    body = "plain",
    product = "aggregate",
    ret_codes = crate::RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/aggregate-payment-result-query.md",
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

    /// The time at which the application or order was made, yyyyMMddHHmmss in UTC+8.
    #[example = "20180828153543"]
    #[request(optional, max_len = 14)]
    #[response(optional, max_len = 14, assigned)]
    dt_order: Timestamp,

    /// LianLian's number for the payment.
    #[example = "2018082971158876"]
    #[request(either_of = "order")]
    #[response(optional, max_len = 18, assigned)]
    oid_paybill: String,

    /// Version of the query; 1.0 unless said.
    #[example = "1.1"]
    #[request(optional, max_len = 6)]
    query_version: QueryVersion,

    /// The user's id in the merchant's system: it belongs to one natural person.
    #[example = "20180828153543"]
    #[request(optional, max_len = 32)]
    user_id: String,

    /// Whose order is asked after, and which way its money goes.
    #[example = "0"]
    #[request(optional)]
    type_dc: OrderDirection,

    /// The order's amount: in yuan with two decimals, or in the currency named beside it.
    #[example = "55.44"]
    #[response(optional, max_len = 12)]
    money_order: Amount,

    /// The result of the payment.
    #[example = "SUCCESS"]
    #[response(optional, open)]
    result_pay: PaymentResult,

    /// The day on which the amount is settled, yyyyMMdd.
    #[example = "20180829"]
    #[response(optional, max_len = 8)]
    settle_date: Date,

    /// A remark that comes back in answers and notifications.
    #[example = "3桶羽毛球"]
    #[response(optional, max_len = 255)]
    info_order: String,

    /// The way of paying, or the purpose that a card is bound for.
    ///
    /// The page names these codes of [`PayType`]:
    ///
    /// - `0`: From the user's balance.
    /// - `1`: Online banking with a debit card.
    /// - `2`: Quick payment with a debit card.
    /// - `3`: Quick payment with a credit card.
    /// - `8`: Online banking with a credit card.
    /// - `9`: Online banking of a business.
    /// - `D`: Payment with authentication.
    /// - `I`: WeChat Pay; where it is asked for, by QR code.
    /// - `L`: Alipay; where it is asked for, by QR code.
    #[example = "0"]
    #[response(optional, codes("0", "1", "8", "9", "2", "3", "D", "I", "L"), open)]
    pay_type: PayType,

    /// The bank, by LianLian's code.
    #[example = "01020000"]
    #[response(optional)]
    bank_code: String,

    /// Name of the bank, in Chinese.
    #[example = "工商银行"]
    #[response(optional)]
    bank_name: String,

    /// The bank's words on the payment.
    #[example = "余额不足"]
    #[response(optional)]
    memo: String,
}
