//! Generated from `spec/aggregate/payment_query.toml` by `cargo xtask codegen`; do not edit.

use crate::api::codes::{PayType, PaymentResult};
use crate::field::{Amount, Date, Timestamp};
use crate::lianlian_api;

/// Aggregate payment, query: how an order went.
#[lianlian_api(
    endpoint = "/llwalletapi/orderquery.htm",
    host = "wallet.lianlianpay.com",
    body = "plain",
    product = "aggregate",
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/aggregate-payment-result-query.md",
    outcome(Found = "0000")
)]
pub struct PaymentQuery {
    /// The merchant's number for this application or order.
    #[request(either_of = "order", max_len = 32)]
    #[response(optional, max_len = 32, assigned)]
    no_order: String,

    /// When the application or order was made, yyyyMMddHHmmss in UTC+8.
    #[request(required_if(no_order), max_len = 14)]
    #[response(optional, max_len = 14, assigned)]
    dt_order: Timestamp,

    /// LianLian's number for the payment.
    #[request(either_of = "order")]
    #[response(optional, max_len = 18, assigned)]
    oid_paybill: String,

    /// Version of the query: 1.1 answers with `memo` and `bank_name` besides.
    #[request(optional, max_len = 6)]
    query_version: String,

    /// The user's id in the merchant's system.
    #[request(optional, max_len = 32)]
    user_id: String,

    /// The order's amount: yuan with two decimals, or the currency that stands beside it.
    #[response(optional, max_len = 12)]
    money_order: Amount,

    /// How the payment went.
    #[response(optional, open)]
    result_pay: PaymentResult,

    /// The day on which the amount is settled, yyyyMMdd.
    #[response(optional, max_len = 8)]
    settle_date: Date,

    /// A remark that comes back in answers and notifications.
    #[response(optional, max_len = 255)]
    info_order: String,

    /// How the user pays, or what a card is bound for.
    #[response(optional, codes("0", "1", "8", "9", "2", "3", "D", "I", "L"), open)]
    pay_type: PayType,

    /// The bank, by LianLian's code.
    #[response(optional)]
    bank_code: String,

    /// Name of the bank, in Chinese.
    #[response(optional)]
    bank_name: String,

    /// What the bank says of the payment.
    #[response(optional)]
    memo: String,
}
