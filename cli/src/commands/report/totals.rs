//! Sums per day of settlement and currency.

use std::collections::BTreeMap;

use lianlian::api::codes::TransactionStatus;
use lianlian::api::report::TransactionRow;
use lianlian::field::{Date, Decimal, Open, Value as _};
use serde_json::{Value, json};

use crate::output::Grid;

/// The sums of all days.
#[derive(Default)]
pub(super) struct Totals(BTreeMap<(Date, String), Total>);

#[derive(Default)]
struct Total {
    payments: u64,
    paid: Sum,
    refunds: u64,
    refunded: Sum,
    fees: Sum,
}

/// A sum; `None` once it is beyond all numbers that can be calculated with.
struct Sum(Option<Decimal>);

impl Default for Sum {
    fn default() -> Self {
        Self(Some(Decimal::ZERO))
    }
}

impl Sum {
    fn add(&mut self, number: Decimal) {
        self.0 = self.0.and_then(|sum| sum.checked_add(number));
    }

    fn text(&self) -> String {
        self.0
            .map_or_else(|| "too large".to_owned(), |sum| sum.to_string())
    }
}

impl Totals {
    pub fn add(&mut self, row: &TransactionRow) {
        let currency = row.currency_order.wire().into_owned();
        let total = self.0.entry((row.settle_date, currency)).or_default();
        match row.transaction_status {
            Open::Known(TransactionStatus::Refunded) => {
                total.refunds += 1;
                total.refunded.add(row.money_order);
            }
            _ => {
                total.payments += 1;
                total.paid.add(row.money_order);
            }
        }
        total.fees.add(row.transaction_fee.unwrap_or_default());
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn json(&self) -> Value {
        let totals = self.0.iter().map(|((day, currency), total)| {
            json!({
                "settle_date": day.to_string(),
                "currency": currency,
                "payments": total.payments,
                "paid": total.paid.text(),
                "refunds": total.refunds,
                "refunded": total.refunded.text(),
                "fees": total.fees.text(),
            })
        });
        totals.collect()
    }

    pub fn words(&self) -> String {
        let mut grid = Grid::with_header([
            "settle_date",
            "currency",
            "payments",
            "paid",
            "refunds",
            "refunded",
            "fees (CNY)",
        ]);
        for ((day, currency), total) in &self.0 {
            grid.add([
                &day.to_string(),
                currency,
                &total.payments.to_string(),
                &total.paid.text(),
                &total.refunds.to_string(),
                &total.refunded.text(),
                &total.fees.text(),
            ]);
        }
        grid.text()
    }
}
