// Generated from `spec/accp_trade/query_payment.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{PartyType, PaymentMethod, TxnStatus, TxnType};
use lianlian_core::field::{
    AccountNumber, Amount, Date, Decimal, PersonName, PrivateText, Timestamp,
};
use lianlian_core::lianlian_api;

/// Payment, query: tells how an order went.
///
/// The return code speaks of the query alone; the state of the order is in `txn_status`. Without one it is not final.
///
/// Its answers:
///
/// - [`Found`](QueryPaymentResponse::Found): The order is known.
#[lianlian_api(
    protocol = "accp",
    endpoint = "/v1/txn/query-payment",
    host = "accpapi.lianlianpay.com",
    body = "plain",
    product = "accp_trade",
    ret_codes = crate::ACCP_RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/LLP-ACCP-Java",
    outcome(Found = "0000"),
    nameless_answers,
    query,
    state = txn_status
)]
pub struct QueryPayment {
    /// The merchant's number for the order, unique for ever.
    #[example = "T20260101120000001"]
    #[request(either_of = "number", max_len = 64)]
    txn_seqno: String,

    /// LianLian's number for the order.
    #[example = "2026010112345678"]
    #[request(either_of = "number")]
    #[response(optional, assigned)]
    accp_txno: String,

    /// The number of the order at the channel's side.
    #[example = "2026010100000001"]
    #[request(either_of = "number")]
    #[response(optional, assigned)]
    sub_chnl_no: String,

    /// The kind of the order.
    #[example = "GENERAL_CONSUME"]
    #[response(optional, open)]
    txn_type: TxnType,

    /// The day in LianLian's books, yyyyMMdd.
    #[example = "20260101"]
    #[response(optional)]
    accounting_date: Date,

    /// The time at which it ended, yyyyMMddHHmmss in UTC+8.
    #[example = "20260101120500"]
    #[response(optional, max_len = 14)]
    finish_time: Timestamp,

    /// The channel's number for the order.
    #[example = "2026010122001400000000000001"]
    #[response(optional)]
    chnl_txno: String,

    /// The state of the payment.
    #[example = "TRADE_SUCCESS"]
    #[response(optional, open)]
    txn_status: TxnStatus,

    /// The channel's number, such as WeChat's.
    #[example = "4200000000202601010000000001"]
    #[response(optional)]
    pay_chnl_txno: String,

    /// LianLian's code for the bank.
    #[example = "01020000"]
    #[response(optional)]
    bankcode: String,

    /// The order's own data.
    #[object]
    #[wire = "orderInfo"]
    #[response(optional)]
    order_info: QueryPaymentOrder,

    /// Those who paid.
    #[wire = "payerInfo"]
    #[response(optional)]
    payer_info: Vec<QueryPaymentPayer>,

    /// Those who are paid.
    #[wire = "payeeInfo"]
    #[response(optional)]
    payee_info: Vec<QueryPaymentPayee>,
}

/// The members of `orderInfo`.
#[lianlian_api(item)]
pub struct QueryPaymentOrder {
    /// The merchant's number for the order, unique for ever.
    #[example = "T20260101120000001"]
    #[item(optional, max_len = 64, assigned)]
    txn_seqno: String,

    /// The time of the order at the merchant, yyyyMMddHHmmss in UTC+8.
    #[example = "20260101120000"]
    #[item(optional, max_len = 14)]
    txn_time: Timestamp,

    /// The amount of the order in yuan, two decimals.
    #[example = "200.00"]
    #[item(optional)]
    total_amount: Amount,

    /// The order in words.
    #[example = "Goods of a test"]
    #[item(optional)]
    order_info: String,
}

/// One item of `payeeInfo`.
#[lianlian_api(item)]
pub struct QueryPaymentPayee {
    /// The kind of the party.
    #[example = "USER"]
    #[item(optional, open)]
    payee_type: PartyType,

    /// The payee: the user's id, or the merchant's number.
    #[example = "LLianPayTest-In-User-12345"]
    #[item(optional)]
    payee_id: String,

    /// The amount in yuan, two decimals.
    #[example = "200.00"]
    #[item(optional)]
    amount: Amount,

    /// The balance that can be used after the order, in yuan.
    #[example = "1000.00"]
    #[item(optional)]
    available_amt_bal: Decimal,

    /// The balance that is not settled after the order, in yuan.
    #[example = "1000.00"]
    #[item(optional)]
    unsettled_amt_bal: Decimal,
}

/// One item of `payerInfo`.
#[lianlian_api(item)]
pub struct QueryPaymentPayer {
    /// The kind of the party.
    #[example = "USER"]
    #[item(optional, open)]
    payer_type: PartyType,

    /// The payer: the user's id, or the merchant's number.
    #[example = "LLianPayTest-In-User-12345"]
    #[item(optional)]
    payer_id: String,

    /// The way of paying.
    #[example = "BALANCE"]
    #[item(optional, open)]
    method: PaymentMethod,

    /// The amount in yuan, two decimals.
    #[example = "200.00"]
    #[item(optional)]
    amount: Amount,

    /// The number of the card or account that paid.
    #[example = "6222021001115220281"]
    #[item(optional)]
    acctno: AccountNumber,

    /// The name of the account that paid.
    #[example = "张三"]
    #[item(optional)]
    acctname: PersonName,

    /// The payer's id at the channel.
    #[example = "2088000000000000"]
    #[item(optional)]
    chnl_payer_id: PrivateText,
}
