//! Holds `spec/` against LianLian's published code, and against what LianLian signed.

mod compare;
mod entry;
mod facing;

use std::path::Path;

use super::compare::Found;
use super::explain::Explanations;
use super::report::CodeReport;
use super::tally::Tally;
pub(super) use entry::Entry;
use facing::Facing;
use lianlian_tables::{Fault, Tables};

/// Compares the tables with the entries of a file that LianLian published, or signed. The entries
/// of other people are evidence, and not compared.
///
/// # Errors
/// The file can't be read, or has another shape than `docs/conformance.md` describes.
pub(super) fn conform<'a>(
    tables: &'a Tables,
    path: &Path,
    explanations: &mut Explanations<'a>,
    unexplained: &mut Vec<Fault>,
) -> Result<CodeReport, Vec<Fault>> {
    let entries = entry::read(path)?;
    let mut report = CodeReport::default();
    let mut faults = Vec::new();
    for entry in entries.iter().filter(|entry| entry.is_lianlians()) {
        for name in entry.operations() {
            let Some(facing) = Facing::of(tables, name, entry) else {
                if !entry.members.is_empty() {
                    let place = entries.source.text.find(&format!("{:?}", entry.source));
                    let message = format!("no table in spec/ is `{name}`, of {}", entry.source);
                    faults.push(entries.source.fault(place.unwrap_or(0), message));
                }
                continue;
            };
            report.entries += 1;
            let found = compare::compare(tables, entry, &facing);
            let sheet = Sheet { entry, name };
            sheet.count(found, explanations, &mut report, unexplained);
        }
    }
    match faults.is_empty() {
        true => Ok(report),
        false => Err(faults),
    }
}

/// An entry as it faces one table.
struct Sheet<'a> {
    entry: &'a Entry,
    name: &'a str,
}

impl Sheet<'_> {
    /// Counts the entry's members by the worst that was found at each.
    fn count(
        &self,
        found: Vec<Found>,
        explanations: &mut Explanations<'_>,
        report: &mut CodeReport,
        unexplained: &mut Vec<Fault>,
    ) {
        let mut tally = Tally::default();
        for found in found {
            let explained = explanations.explain_code(self.entry, self.name, &found);
            tally.add(found.number, explained);
            if explained.is_none() {
                unexplained.push(found.fault);
            }
        }
        let Entry {
            members, items_of, ..
        } = self.entry;
        let rows = members.len() + items_of.values().map(Vec::len).sum::<usize>();
        report.rows.add(tally.rows(0..rows));
        report.beside.add(tally.beside);
        report.decided.extend(&tally.decided());
    }
}
