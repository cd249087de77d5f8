// Generated from `spec/report/summary_row.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::field::Decimal;
use lianlian_core::lianlian_api;

/// Summary report, the line of it: how many orders of a day there were, and what they come to.
///
/// The page gives the seven values without names: those of the columns here are the page's words for them. A sum of
/// nothing is empty.
#[lianlian_api(
    report = "JYMXSUM",
    periods("day"),
    joiner = "|",
    product = "report",
    page = "https://github.com/LianLianPay/GitBook-Docs-en/blob/master/docs/transaction-report.md"
)]
pub struct SummaryRow {
    /// The number of all transactions.
    #[example = "8"]
    #[column]
    total_transaction_count: u32,

    /// The number of payments that succeeded.
    #[example = "8"]
    #[column]
    successful_transaction_count: u32,

    /// The sum of the payments that succeeded, in yuan.
    #[example = "551.23"]
    #[column(optional)]
    successful_transaction_amount_summary: Decimal,

    /// The number of refunds.
    #[example = "0"]
    #[column(optional)]
    refunded_transaction_count: u32,

    /// The sum of the refunds, in yuan: negative, or empty.
    #[example = "-20.00"]
    #[column(optional)]
    refunded_transaction_amount_summary: Decimal,

    /// The number of payments that were cancelled.
    #[example = "0"]
    #[column(optional)]
    canceled_transaction_count: u32,

    /// The sum of the payments that were cancelled, in yuan: negative, or empty.
    #[example = "-20.00"]
    #[column(optional)]
    canceled_transaction_amount_summary: Decimal,
}
