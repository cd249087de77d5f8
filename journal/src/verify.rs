//! Verification that a journal is as it was written.

use std::path::Path;

use super::{JournalError, JournalKey, Line, Records};

/// The result of verifying a journal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Report {
    /// The number of whole records.
    pub records: usize,
    /// The lines that are no whole records. Where no fault follows, a crash tore them.
    pub torn: Vec<usize>,
    /// The records that are not as they were written.
    pub faults: Vec<Fault>,
    /// The hash of the last whole record, in base64. Kept elsewhere, it shows later whether records
    /// were cut off at the end.
    pub last: String,
    /// The hashes of all whole records, in their order.
    hashes: Vec<String>,
}

impl Report {
    /// Tells whether a record of this hash is there: an earlier [`last`](Self::last).
    pub fn has(&self, hash: &str) -> bool {
        self.hashes.iter().any(|known| known == hash)
    }
}

/// A record that is not as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1.
    pub line: usize,
    /// The kind of fault.
    pub kind: FaultKind,
}

/// The kind of fault that a record has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FaultKind {
    /// It doesn't open.
    #[error("it doesn't open: another key sealed it, or it was changed")]
    Sealed,
    /// It follows another record than the one before it.
    #[error(
        "it does not follow the record before it: records were changed, moved, copied or taken out"
    )]
    Chain,
}

/// Opens every record, and follows the chain.
///
/// # Errors
/// [`JournalError::File`] when the file can't be read; what is wrong with its records is in the report.
pub fn verify(path: impl AsRef<Path>, key: &JournalKey) -> Result<Report, JournalError> {
    let mut report = Report::default();
    for line in Records::open(path)? {
        let record = match line? {
            Line::Record(record) => record,
            Line::Torn { line } => {
                report.torn.push(line);
                continue;
            }
        };
        report.records += 1;
        let mut fault = |kind| {
            let line = record.line;
            report.faults.push(Fault { line, kind });
        };
        if record.open(key).is_err() {
            fault(FaultKind::Sealed);
        }
        if record.header.previous != report.last {
            fault(FaultKind::Chain);
        }
        report.last = record.hash();
        report.hashes.push(report.last.clone());
    }
    Ok(report)
}
