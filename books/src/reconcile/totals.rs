//! Sums of what LianLian reports.

use std::collections::BTreeMap;

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

impl Totals {
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
