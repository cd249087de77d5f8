//! The comparison of a merchant's books with LianLian's reports, order by order.
//!
//! ```
//! use lianlian::OrderState;
//! use lianlian_books::reconcile::{Order, Orders, Reports, Verdict, reconcile};
//!
//! let mut orders = Orders::new();
//! orders.add(&Order {
//!     no_order: "A1",
//!     money_order: "55.44".parse()?,
//!     currency: "CNY",
//!     state: OrderState::Succeeded,
//!     refunded: None,
//!     settle_date: None,
//! })?;
//! let mut findings = Vec::new();
//! let summed_up = reconcile(&Reports::new(), &orders, |finding| findings.push(finding))?;
//! assert_eq!(findings[0].verdict, Verdict::OnlyMerchant);
//! assert!(!summed_up.agrees());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Memory does not grow with the number of orders: both sides are put into parts by the number of the order, in temporary
//! files once they are many, and each part is compared by itself.

mod back;
mod judge;
mod mapping;
mod order;
mod orders;
#[cfg(all(feature = "sqlite", feature = "postgres"))]
mod query;
mod record;
mod reports;
mod row;
mod spill;
mod totals;
mod verdict;

use std::collections::BTreeMap;
use std::io;
use std::num::NonZero;
use std::thread;

pub use mapping::{Mapping, MappingError, OrderFault};
pub use order::Order;
pub use orders::{OrderError, Orders};
#[cfg(all(feature = "sqlite", feature = "postgres"))]
pub use query::QueryError;
pub use reports::{LineRemark, Reports};
pub use row::{Place, Row};
pub use totals::{Heading, SumDiffers, Total, Totals, Yuan};
pub use verdict::{Finding, Ours, Theirs, Verdict};

use judge::Judged;
use spill::{PARTS, Spill};

/// The result of a comparison.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct SummedUp {
    /// The number of each result.
    pub counts: BTreeMap<Verdict, u64>,
    /// The sums of what LianLian reports, each row counted once.
    pub totals: Totals,
}

impl SummedUp {
    /// Tells whether both sides agree on all.
    pub fn agrees(&self) -> bool {
        self.counts.keys().all(|verdict| verdict.agrees())
    }

    fn add(&mut self, judged: Judged) {
        for (verdict, count) in judged.counts {
            *self.counts.entry(verdict).or_default() += count;
        }
        self.totals.merge(judged.totals);
    }
}

/// Compares both sides; hands over each difference, always in the same order: part by part, and by number in each.
///
/// # Errors
/// Temporary files that can't be written or read.
pub fn reconcile(
    reports: &Reports,
    orders: &Orders,
    mut found: impl FnMut(Finding),
) -> io::Result<SummedUp> {
    let mut summed_up = SummedUp::default();
    let mut given_back = Spill::new();
    // A refund is held against the merchant's refund of its number, and then against its payment.
    let held = |held: &[&Spill]| -> Vec<usize> {
        let has = |at: &usize| held.iter().any(|spill| spill.has(*at));
        (0..PARTS).filter(has).collect()
    };
    in_parts(
        &held(&[&reports.refunds]),
        |at| {
            let (orders, refunds) = (orders.0.bytes(at)?, reports.refunds.bytes(at)?);
            let mut judged = Judged::default();
            let mut passed_on = Spill::new();
            for refund in judged.refunds(&orders, &refunds)? {
                passed_on.push(refund.row.oid_paybill, &refund)?;
            }
            Ok((judged, passed_on))
        },
        |(judged, passed_on)| {
            given_back.append(&passed_on)?;
            hand_over(judged, &mut summed_up, &mut found);
            Ok(())
        },
    )?;
    in_parts(
        &held(&[&orders.0, &reports.payments, &given_back]),
        |at| {
            let mut judged = Judged::default();
            judged.payments(
                &orders.0.bytes(at)?,
                &reports.payments.bytes(at)?,
                &reports.refunds.bytes(at)?,
                &given_back.bytes(at)?,
            )?;
            Ok(judged)
        },
        |judged| {
            hand_over(judged, &mut summed_up, &mut found);
            Ok(())
        },
    )?;
    Ok(summed_up)
}

fn hand_over(mut judged: Judged, summed_up: &mut SummedUp, found: &mut impl FnMut(Finding)) {
    let mut findings = std::mem::take(&mut judged.findings);
    findings.sort_by(|a, b| (&a.no_order, a.verdict).cmp(&(&b.no_order, b.verdict)));
    findings.into_iter().for_each(found);
    summed_up.add(judged);
}

/// Works on these parts, as many at a time as there are processors; takes the results in the parts' order.
fn in_parts<T: Send>(
    parts: &[usize],
    work: impl Fn(usize) -> io::Result<T> + Sync,
    mut take: impl FnMut(T) -> io::Result<()>,
) -> io::Result<()> {
    let at_once = thread::available_parallelism().map_or(1, NonZero::get);
    for parts in parts.chunks(at_once) {
        let results = thread::scope(|scope| {
            let work = &work;
            let threads = parts.iter().map(|at| scope.spawn(move || work(*at)));
            let threads: Vec<_> = threads.collect();
            let results = threads.into_iter().map(|thread| thread.join());
            results.collect::<Vec<_>>()
        });
        for result in results {
            take(result.map_err(|_| io::Error::other("a comparison panicked"))??)?;
        }
    }
    Ok(())
}
