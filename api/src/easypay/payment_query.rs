// Generated from `spec/easypay/payment_query.toml`, `spec/shared/queried.toml`, `spec/shared/result.toml` and `spec/shared/signed.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{PayType, PaymentResult, QueryVersion};
use lianlian_core::field::{Amount, CardNumber, Date, PrivateText, Timestamp};
use lianlian_core::lianlian_api;

/// Easy payment, query: how an order went.
///
/// Its answers:
///
/// - [`Found`](PaymentQueryResponse::Found): The order is known; `result_pay` tells how it went.
#[lianlian_api(
    endpoint = "/orderquery.htm",
    host = "queryapi.lianlianpay.com",
    body = "plain",
    product = "easypay",
    ret_codes = crate::RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/easypay_payment_result_query.md",
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
    #[request(either_of = "order", max_len = 18)]
    #[response(optional, max_len = 18, assigned)]
    oid_paybill: String,

    /// Version of the query; 1.0 unless said.
    #[example = "1.1"]
    #[request(optional, max_len = 6)]
    query_version: QueryVersion,

    /// The order's amount: in yuan with two decimals, or in the currency named beside it.
    #[example = "55.44"]
    #[response(optional, max_len = 12)]
    money_order: Amount,

    /// The result of the payment.
    ///
    /// The page names these codes of [`PaymentResult`]:
    ///
    /// - `SUCCESS`: The money was paid.
    /// - `WAITING`: Nothing is known yet: the user or the bank has not finished.
    /// - `PROCESSING`: The bank is at it.
    /// - `REFUND`: The money went back.
    /// - `FAILURE`: No money was paid, and none will be.
    #[example = "SUCCESS"]
    #[response(
        optional,
        codes("SUCCESS", "WAITING", "PROCESSING", "REFUND", "FAILURE"),
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

    /// The way of paying, or the purpose that a card is bound for.
    #[example = "P"]
    #[response(optional, max_len = 1, open)]
    pay_type: PayType,

    /// The bank, by LianLian's code.
    #[example = "01020000"]
    #[response(optional, max_len = 8)]
    bank_code: String,

    /// Name of the bank, in Chinese.
    #[example = "工商银行"]
    #[response(optional, max_len = 32, unsigned)]
    bank_name: String,

    /// The bank's words on the payment.
    #[example = "余额不足"]
    #[response(optional, max_len = 255, unsigned)]
    memo: String,

    /// Number of the bank card.
    #[example = "8888888888888888"]
    #[response(optional, max_len = 19, unsigned)]
    card_no: CardNumber,

    /// The payer's name, sealed by LianLian with RSA.
    #[example = "c2VhbGVkIG5hbWU="]
    #[response(optional)]
    credential_name: PrivateText,

    /// The payer's card, sealed by LianLian with RSA.
    #[example = "c2VhbGVkIG51bWJlcg=="]
    #[response(optional)]
    card_number: PrivateText,

    /// The number of the request in the channel that it went through.
    #[example = "20180828153543001"]
    #[response(optional)]
    reqchnl_serialno: String,

    /// The number of the payment in the channel that carried it out.
    #[example = "20180828153543002"]
    #[response(optional)]
    finchnl_serialno: String,

    /// The user in the channel that the payment went through.
    #[example = "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"]
    #[response(optional)]
    channel_user_id: PrivateText,

    /// The channel's further words.
    #[example = "{}"]
    #[response(optional)]
    ext_data: PrivateText,
}
