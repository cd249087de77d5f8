//! The lines of a file as typed rows.

use std::io::Read;
use std::marker::PhantomData;

use lianlian::check::Violation;
use lianlian::report::{ReportRow, read};

use super::{ColumnFault, Encoding, LineError, LineFault, Record, Records};

/// Reads a file as the typed rows of its report, one line at a time.
///
/// After a [`LineError`] the lines below are read all the same, but for a file that can't be read further, or whose
/// header is not the report's.
pub struct Reader<R, T> {
    records: Records<R>,
    row: PhantomData<fn() -> T>,
}

/// A row with its place in the file.
#[derive(Debug)]
#[non_exhaustive]
pub struct Line<T> {
    /// The number of the line, from 1.
    pub number: u64,
    /// The row that the line holds.
    pub row: T,
    /// The columns that the row can do without, and whose texts can't be read: it has no value there.
    pub remarks: Vec<ColumnFault>,
}

impl<R: Read, T: ReportRow> Reader<R, T> {
    /// Reads a file.
    pub fn new(file: R) -> Self {
        Self {
            records: Records::new(file, T::REPORT),
            row: PhantomData,
        }
    }

    /// Reads the file in this encoding, whatever its bytes look like.
    #[must_use]
    pub fn in_encoding(self, encoding: Encoding) -> Self {
        Self {
            records: self.records.in_encoding(encoding),
            ..self
        }
    }
}

impl<R: Read, T: ReportRow> Iterator for Reader<R, T> {
    type Item = Result<Line<T>, LineError>;

    fn next(&mut self) -> Option<Self::Item> {
        let record = self.records.next_record()?;
        Some(record.and_then(|record| typed(&record)))
    }
}

impl Record<'_> {
    /// The typed row of the line.
    ///
    /// # Errors
    /// Every column that must be there, and is missing or can't be read.
    pub fn read<T: ReportRow>(&self) -> Result<Line<T>, LineError> {
        typed(self)
    }
}

fn typed<T: ReportRow>(record: &Record<'_>) -> Result<Line<T>, LineError> {
    let placed = |violations: Vec<Violation>| -> Vec<ColumnFault> {
        let columns = violations.into_iter();
        columns
            .map(|violation| {
                let column = T::REPORT.column(&violation.field);
                ColumnFault {
                    number: column.and_then(|column| record.number(column)),
                    violation,
                }
            })
            .collect()
    };
    match read::<T>(&|column| record.text(column)) {
        Ok(read) => Ok(Line {
            number: record.line(),
            row: read.row,
            remarks: placed(read.remarks),
        }),
        Err(faults) => Err(LineError {
            line: record.line(),
            fault: LineFault::Unreadable(placed(faults)),
        }),
    }
}
