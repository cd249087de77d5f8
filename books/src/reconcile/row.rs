//! A row of LianLian's report, as far as it is compared.

use lianlian::field::{Date, Decimal};

/// A row of LianLian's transaction report, as far as it is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row<'a> {
    /// The line of the report.
    pub place: Place,
    /// The merchant's number, `no_order`; of a refund, the refund's own.
    pub no_order: &'a str,
    /// LianLian's number, `oid_paybill`; of a refund, the `no_order` of the payment that is given back.
    pub oid_paybill: &'a str,
    /// True for a refund: `transaction_status` 5.
    pub is_refund: bool,
    /// The day on which it settles.
    pub settle_date: Date,
    /// The amount, in units of its currency; negative for a refund.
    pub money_order: Decimal,
    /// Its currency, `currency_order`.
    pub currency: &'a str,
    /// The fee in yuan; negative where it is given back.
    pub fee: Decimal,
    /// The amount in yuan, where the row says it: what the summary adds up.
    pub yuan: Option<Decimal>,
    /// The product, `pay_product`.
    pub product: &'a str,
}

/// A line of a report.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub struct Place {
    /// The report's number among those that are compared, counted from 0.
    pub report: u32,
    /// The line, counted from 1.
    pub line: u64,
}
