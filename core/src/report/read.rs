//! Reading a typed row from the texts of a line.

use super::cells::Cells;
use super::row::ReportRow;
use crate::violation::Violation;

/// A row with what could not be read of it.
#[derive(Debug)]
#[non_exhaustive]
pub struct Read<T> {
    /// The row that the texts hold.
    pub row: T,
    /// The columns that the row can do without, and whose texts can't be read: the row has no value there.
    pub remarks: Vec<Violation>,
}

/// Reads a row. `text` gives the text of a column by its place in the table, without the blanks around it.
///
/// # Errors
/// Every column that must be there, and is missing or can't be read.
pub fn read<'a, T: ReportRow>(
    text: &'a dyn Fn(usize) -> &'a str,
) -> Result<Read<T>, Vec<Violation>> {
    let mut cells = Cells::new(T::REPORT.columns, text);
    let row = T::read(&mut cells);
    let (faults, remarks) = cells.into_findings();
    row.map(|row| Read { row, remarks }).ok_or(faults)
}
