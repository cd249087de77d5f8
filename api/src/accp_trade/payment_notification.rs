// Generated from `spec/accp_trade/payment_notification.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{PartyType, PaymentMethod, TxnStatus, TxnType};
use lianlian_core::field::{Amount, Date, PrivateText, Timestamp};
use lianlian_core::lianlian_api;

/// Payment, notification: an order was paid.
///
/// Only successes are told. A repetition may come late, and out of order.
#[lianlian_api(
    protocol = "accp",
    notification,
    body = "json",
    product = "accp_trade",
    page = "https://github.com/LianLianPay/LLP-ACCP-Java",
    identity(order_info.txn_seqno),
    order = order_info.txn_seqno,
    amount = order_info.total_amount,
    state = txn_status
)]
pub struct PaymentNotification {
    /// The kind of the order.
    ///
    /// The page names these codes of [`TxnType`]:
    ///
    /// - `USER_TOPUP`: A user tops up an account.
    /// - `MCH_TOPUP`: The merchant tops up an account.
    /// - `GENERAL_CONSUME`: A payment for goods.
    /// - `SECURED_CONSUME`: A payment that is held until it is confirmed.
    /// - `INNER_FUND_EXCHANGE`: A transfer inside LianLian.
    #[example = "GENERAL_CONSUME"]
    #[notification(
        optional,
        codes(
            "USER_TOPUP",
            "MCH_TOPUP",
            "GENERAL_CONSUME",
            "SECURED_CONSUME",
            "INNER_FUND_EXCHANGE"
        ),
        open
    )]
    txn_type: TxnType,

    /// The day in LianLian's books, yyyyMMdd.
    #[example = "20260101"]
    #[notification(optional)]
    accounting_date: Date,

    /// The time at which it ended, yyyyMMddHHmmss in UTC+8.
    #[example = "20260101120500"]
    #[notification(optional, max_len = 14)]
    finish_time: Timestamp,

    /// LianLian's number for the order.
    #[example = "2026010112345678"]
    #[notification(optional)]
    accp_txno: String,

    /// The channel's number for the order.
    #[example = "2026010122001400000000000001"]
    #[notification(optional)]
    chnl_txno: String,

    /// The state of the payment.
    ///
    /// The page names these codes of [`TxnStatus`]:
    ///
    /// - `TRADE_SUCCESS`: It is paid.
    #[example = "TRADE_SUCCESS"]
    #[notification(codes("TRADE_SUCCESS"), open)]
    txn_status: TxnStatus,

    /// LianLian's code for the bank.
    #[example = "01020000"]
    #[notification(optional)]
    bankcode: String,

    /// The agreement on the bound card.
    #[example = "2020042200000003"]
    #[notification(optional)]
    linked_agrtno: PrivateText,

    /// The order's own data.
    #[object]
    #[wire = "orderInfo"]
    #[notification]
    order_info: PaymentNotificationOrder,

    /// Those who paid.
    #[wire = "payerInfo"]
    #[notification(optional)]
    payer_info: Vec<PaymentNotificationPayer>,

    /// Those who are paid.
    #[wire = "payeeInfo"]
    #[notification(optional)]
    payee_info: Vec<PaymentNotificationPayee>,
}

/// The members of `orderInfo`.
#[lianlian_api(item)]
pub struct PaymentNotificationOrder {
    /// The merchant's number for the order, unique for ever.
    #[example = "T20260101120000001"]
    #[item(max_len = 64)]
    txn_seqno: String,

    /// The time of the order at the merchant, yyyyMMddHHmmss in UTC+8.
    #[example = "20260101120000"]
    #[item(optional, max_len = 14)]
    txn_time: Timestamp,

    /// The amount of the order in yuan, two decimals.
    #[example = "200.00"]
    #[item]
    total_amount: Amount,

    /// The order in words.
    #[example = "Goods of a test"]
    #[item(optional)]
    order_info: String,
}

/// One item of `payeeInfo`.
#[lianlian_api(item)]
pub struct PaymentNotificationPayee {
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
}

/// One item of `payerInfo`.
#[lianlian_api(item)]
pub struct PaymentNotificationPayer {
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
}
