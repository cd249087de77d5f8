//! The second generation's tables against what its manuals and LianLian's code say of them.

mod compare;
mod official;
mod presence;
mod trust;

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use compare::{Difference, Table};
use lianlian_tables::{Fault, Generation, Tables};
use official::Page;

use super::compare::Found;
use super::count::Count;
use super::explain::Explanations;
use super::official::json;
use super::tally::{Decided, Tally};
pub use trust::Trust;

/// The result for the second generation.
#[derive(Debug, Default)]
pub struct AccpReport {
    /// The pages that have a table here, and all of them.
    pub declared: usize,
    /// The number of all pages.
    pub pages: usize,
    /// The count of the declared pages' rows.
    pub rows: Count,
    /// Rows that only `spec/` has.
    pub beside: Count,
    /// The classes of evidence that decided the explained differences.
    pub decided: Decided,
    /// The number of rows that each trust vouches for.
    pub trust: BTreeMap<Trust, usize>,
}

/// The notifications' pages by their tables, for a notification has no URL to be known by.
const NOTIFICATIONS: [(&str, &str); 5] = [
    ("notify-payment", "payment_notification"),
    ("return-payment", "payment_return"),
    ("notify-withdrawal", "withdrawal_notification"),
    ("notify-refund", "refund_notification"),
    ("notify-bindcard-individual", "card_bind_notification"),
];

/// Compares the tables of the second generation with the ones in a file; what nobody explains is added to the
/// others.
pub(super) fn conform(
    tables: &Tables,
    path: &Path,
    explanations: &mut Explanations,
    unexplained: &mut Vec<Fault>,
) -> Result<AccpReport, Vec<Fault>> {
    let pages = json::<Vec<Page>>(path).map_err(|fault| vec![fault])?;
    let mut report = AccpReport {
        pages: pages.len(),
        ..AccpReport::default()
    };
    let mut faced = 0;
    for page in pages.iter() {
        let Some(here) = declared(tables, page) else {
            continue;
        };
        report.declared += 1;
        faced += 1;
        let theirs = page.rows();
        for (_, row) in &theirs {
            *report.trust.entry(Trust::of(row)).or_default() += 1;
        }
        let mut tally = Tally::default();
        for Difference {
            kind,
            name,
            number,
            place,
            message,
        } in compare::compare(tables, &here, &theirs)
        {
            let message = format!("{kind}: {message} (page {})", page.page);
            let found = Found {
                kind,
                names: vec![name],
                number,
                fault: here.source.fault(place, message),
            };
            let explained = explanations.explain(&page.page, &found);
            tally.add(number, explained);
            if explained.is_none() {
                unexplained.push(found.fault);
            }
        }
        report.rows.add(tally.rows(0..theirs.len()));
        report.beside.add(tally.beside);
        report.decided.extend(&tally.decided());
    }
    unexplained.extend(unfaced(tables, faced));
    Ok(report)
}

/// The table of a page, where there is one.
fn declared<'a>(tables: &'a Tables, page: &Page) -> Option<Table<'a>> {
    let of_generation =
        |product: &&lianlian_tables::Product| product.generation() == Generation::Accp;
    let products = || tables.products.iter().filter(of_generation);
    if let Some(path) = page.path() {
        let mut operations = products().flat_map(|product| &product.operations);
        let operation = operations.find(|file| file.endpoint.as_str() == path)?;
        return Some(Table {
            source: &operation.source,
            rows: operation.sided_rows(),
        });
    }
    let (_, stem) = NOTIFICATIONS
        .into_iter()
        .find(|(name, _)| page.name() == *name)?;
    let mut notifications = products().flat_map(|product| &product.notifications);
    let notification = notifications.find(|file| file.stem() == stem)?;
    Some(Table {
        source: &notification.source,
        rows: notification.sided_rows(),
    })
}

/// A table of this generation without a page is one that nothing was held against.
fn unfaced(tables: &Tables, faced: usize) -> Option<Fault> {
    let products = tables.products.iter();
    let own = products.filter(|product| product.generation() == Generation::Accp);
    let here: usize = own
        .clone()
        .map(|product| product.operations.len() + product.notifications.len())
        .sum();
    let source = own.map(|product| &product.info.source).next()?;
    let message =
        format!("{here} tables of the second generation, and {faced} of them have a page");
    (here != faced).then(|| source.fault(0, message))
}

impl fmt::Display for AccpReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { rows, beside, .. } = self;
        writeln!(
            f,
            "second generation: {} of {} pages declared, {} rows: {} equal, {} explained, {} unexplained; beside the rows: {} explained, {} unexplained; decided by: {}",
            self.declared,
            self.pages,
            rows.total(),
            rows.equal,
            rows.explained,
            rows.unexplained,
            beside.explained,
            beside.unexplained,
            self.decided
        )?;
        let trust = self.trust.iter();
        let trust: Vec<String> = trust
            .map(|(trust, rows)| format!("{trust} {rows}"))
            .collect();
        writeln!(f, "its rows by trust: {}", trust.join(", "))
    }
}
