//! Sums of what LianLian reports.

use std::collections::BTreeMap;

use lianlian::api::report::SummaryRow;
use lianlian::field::{Date, Decimal};
use serde::Serialize;

use super::row::Row;

/// The sums of one day, product and currency, each row counted once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Total {
    /// The number of payments.
    pub payments: u64,
    /// The sum of the payments, in units of the currency.
    pub paid: Decimal,
    /// The number of refunds.
    pub refunds: u64,
    /// The sum of the refunds, in units of the currency; not positive.
    pub refunded: Decimal,
    /// The sum of the fees in yuan, less those that were given back.
    pub fees: Decimal,
}

/// A day, product and currency.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Heading {
    /// The day of settlement.
    #[serde(serialize_with = "super::verdict::as_text")]
    pub settle_date: Date,
    /// The product, `pay_product`.
    pub product: String,
    /// The currency, `currency_order`.
    pub currency: String,
}

/// The sums in yuan of one day, which the summary states.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Yuan {
    /// The sum of the payments.
    pub paid: Decimal,
    /// The sum of the refunds; not positive.
    pub refunded: Decimal,
    /// The number of rows whose amount in yuan is not known, because neither their currency nor that of their settlement is CNY.
    pub unknown: u64,
}

/// The sums of all days.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Totals {
    /// By day, product and currency.
    pub by_heading: BTreeMap<Heading, Total>,
    /// In yuan, by day.
    pub yuan: BTreeMap<Date, Yuan>,
}

/// A value of the summary that differs from what the rows come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct SumDiffers {
    /// The column of the summary.
    pub column: &'static str,
    /// The value in the summary.
    pub stated: String,
    /// The value that the rows come to.
    pub counted: String,
}

impl Totals {
    /// The values in which the summary of a day differs from its rows. Sums are compared where all amounts of the day
    /// are known in yuan; an empty sum is 0.
    ///
    /// The summary counts payments that were cancelled too, which no report has: they are taken from its own total.
    pub fn against(&self, day: Date, summary: &SummaryRow) -> Vec<SumDiffers> {
        let of_the_day = self.by_heading.iter();
        let of_the_day = of_the_day.filter(|(heading, _)| heading.settle_date == day);
        let (mut payments, mut refunds) = (0, 0);
        for (_, total) in of_the_day {
            payments += total.payments;
            refunds += total.refunds;
        }
        let yuan = self.yuan.get(&day).cloned().unwrap_or_default();
        let stated_refunds = summary.refunded_transaction_count.unwrap_or_default();
        let cancelled = summary.canceled_transaction_count.unwrap_or_default();
        let counts = [
            (
                "total_transaction_count",
                u64::from(summary.total_transaction_count),
                payments + refunds + u64::from(cancelled),
            ),
            (
                "successful_transaction_count",
                u64::from(summary.successful_transaction_count),
                payments,
            ),
            (
                "refunded_transaction_count",
                u64::from(stated_refunds),
                refunds,
            ),
        ];
        let sums = [
            (
                "successful_transaction_amount_summary",
                summary.successful_transaction_amount_summary,
                yuan.paid,
            ),
            (
                "refunded_transaction_amount_summary",
                summary.refunded_transaction_amount_summary,
                yuan.refunded,
            ),
        ];
        let counts = counts
            .into_iter()
            .filter(|(_, stated, counted)| stated != counted);
        let counts = counts.map(|(column, stated, counted)| SumDiffers {
            column,
            stated: stated.to_string(),
            counted: counted.to_string(),
        });
        let sums = sums.into_iter().filter(|_| yuan.unknown == 0);
        let sums = sums.filter_map(|(column, stated, counted)| {
            let stated = stated.unwrap_or_default();
            (stated != counted).then(|| SumDiffers {
                column,
                stated: stated.to_string(),
                counted: counted.to_string(),
            })
        });
        counts.chain(sums).collect()
    }

    pub(super) fn add(&mut self, row: &Row<'_>) {
        let heading = Heading {
            settle_date: row.settle_date,
            product: row.product.to_owned(),
            currency: row.currency.to_owned(),
        };
        let total = self.by_heading.entry(heading).or_default();
        total.fees = total.fees.saturating_add(row.fee);
        let yuan = self.yuan.entry(row.settle_date).or_default();
        let sum = match row.is_refund {
            true => {
                total.refunds += 1;
                total.refunded = total.refunded.saturating_add(row.money_order);
                &mut yuan.refunded
            }
            false => {
                total.payments += 1;
                total.paid = total.paid.saturating_add(row.money_order);
                &mut yuan.paid
            }
        };
        match row.yuan {
            Some(amount) => *sum = sum.saturating_add(amount),
            None => yuan.unknown += 1,
        }
    }

    pub(super) fn merge(&mut self, other: Self) {
        for (heading, one) in other.by_heading {
            let total = self.by_heading.entry(heading).or_default();
            total.payments += one.payments;
            total.paid = total.paid.saturating_add(one.paid);
            total.refunds += one.refunds;
            total.refunded = total.refunded.saturating_add(one.refunded);
            total.fees = total.fees.saturating_add(one.fees);
        }
        for (day, one) in other.yuan {
            let yuan = self.yuan.entry(day).or_default();
            yuan.paid = yuan.paid.saturating_add(one.paid);
            yuan.refunded = yuan.refunded.saturating_add(one.refunded);
            yuan.unknown += one.unknown;
        }
    }
}
