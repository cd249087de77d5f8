//! The columns of a report that a terminal has room for.

use lianlian::api::report::{SummaryRow, TransactionRow};
use lianlian::report::ReportRow;

use super::totals::Totals;

/// A row that is shown.
pub(super) trait Shown: ReportRow {
    /// The columns of the table for people, with the titles over them.
    const COLUMNS: &'static [(&'static str, &'static str)];

    /// Counts the row in.
    fn add_to(&self, totals: &mut Totals);
}

impl Shown for TransactionRow {
    const COLUMNS: &'static [(&'static str, &'static str)] = &[
        ("no_order", "no_order"),
        ("oid_paybill", "oid_paybill"),
        ("settle_date", "settle_date"),
        ("currency_order", "currency"),
        ("money_order", "money_order"),
        ("transaction_status", "status"),
        ("transaction_fee", "fee (CNY)"),
        ("info_order", "info_order"),
    ];

    fn add_to(&self, totals: &mut Totals) {
        totals.add(self);
    }
}

impl Shown for SummaryRow {
    const COLUMNS: &'static [(&'static str, &'static str)] = &[
        ("total_transaction_count", "all"),
        ("successful_transaction_count", "successful"),
        ("successful_transaction_amount_summary", "sum (CNY)"),
        ("refunded_transaction_count", "refunded"),
        ("refunded_transaction_amount_summary", "sum (CNY)"),
        ("canceled_transaction_count", "cancelled"),
        ("canceled_transaction_amount_summary", "sum (CNY)"),
    ];

    /// It is a sum itself.
    fn add_to(&self, _totals: &mut Totals) {}
}
