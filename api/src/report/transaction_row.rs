// Generated from `spec/report/transaction_row.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{BusinessType, Currency, PayType, TransactionStatus};
use lianlian_core::field::{Date, Decimal, ReportTime};
use lianlian_core::lianlian_api;

/// Transaction report, a line of it: one payment, or one refund.
///
/// A day's file is of the orders that are settled on that day, and is there from 9:00 (UTC+8) on; a month's is there
/// on the first day of the next month. Failed payments are in neither.
///
/// A refund is a line of its own: its amounts and its fee are negative, its status is `5`, and its `oid_paybill` is
/// the merchant's number for the order that is paid back.
#[lianlian_api(
    report = "JYMX",
    periods("day", "month"),
    joiner = "|",
    product = "report",
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/transaction-report.md"
)]
pub struct TransactionRow {
    /// The merchant's number for this application or order.
    #[example = "20180828153543"]
    #[column]
    no_order: String,

    /// The merchant's number at LianLian.
    #[example = "201304121000001004"]
    #[column(optional)]
    oid_partner: String,

    /// The time at which the order was made, yyyyMMdd HH:mm:ss in UTC+8.
    #[example = "20171216 01:51:25"]
    #[column(optional)]
    dt_order: ReportTime,

    /// Kind of the goods.
    #[example = "101001"]
    #[column(optional, open)]
    busi_partner: BusinessType,

    /// LianLian's number for the payment; in a refund's line the merchant's number for the order that is paid back.
    #[example = "2018082971158876"]
    #[column]
    oid_paybill: String,

    /// The day on which the amount is settled, yyyyMMdd.
    #[example = "20180829"]
    #[column]
    settle_date: Date,

    /// The order's currency.
    #[example = "USD"]
    #[column(open)]
    currency_order: Currency,

    /// The order's amount, in the order's currency; negative in a refund's line.
    #[example = "55.44"]
    #[column]
    money_order: Decimal,

    /// The currency in which the user paid.
    #[example = "CNY"]
    #[column(optional, alias = "currenty_pay", open)]
    currency_pay: Currency,

    /// The amount that the user paid, in the currency of that; negative in a refund's line.
    #[example = "55.44"]
    #[column(optional)]
    money_pay: Decimal,

    /// The currency of settlement; at present the order's.
    #[example = "USD"]
    #[column(optional, open)]
    currency_settle: Currency,

    /// The settled amount, in the currency of settlement; negative in a refund's line.
    #[example = "8.32"]
    #[column(optional)]
    money_settle: Decimal,

    /// The rate of exchange of the payment.
    #[example = "6.66"]
    #[column(optional)]
    exchange_rate: Decimal,

    /// The kind of the line.
    #[example = "0"]
    #[column(open)]
    transaction_status: TransactionStatus,

    /// The time at which the status changed last, yyyyMMdd HH:mm:ss in UTC+8.
    #[example = "20171216 01:51:25"]
    #[column(optional)]
    dt_update: ReportTime,

    /// LianLian's fee, in yuan; negative in a refund's line.
    #[example = "0.33"]
    #[column(optional)]
    transaction_fee: Decimal,

    /// The product with which the user paid.
    #[example = "1"]
    #[column(optional)]
    pay_product: String,

    /// The way of paying, or the purpose that a card is bound for.
    #[example = "P"]
    #[column(optional, open)]
    pay_type: PayType,

    /// A remark that comes back in answers and notifications.
    #[example = "3桶羽毛球"]
    #[column(optional)]
    info_order: String,
}
