//! Reading a typed row from the texts of a line.

use super::ReportRow;
use crate::field::AnswerValue;
use crate::row::Row;
use crate::violation::Violation;

/// The texts by which LianLian's files say that nothing is there, beside the empty one. A column of plain text
/// holds them as they are.
const NOTHING: [&str; 3] = ["None", "null", "NULL"];

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
    let mut cells = Cells {
        columns: T::REPORT.columns,
        text,
        faults: Vec::new(),
        remarks: Vec::new(),
    };
    match T::read(&mut cells) {
        Some(row) => Ok(Read {
            row,
            remarks: cells.remarks,
        }),
        None => Err(cells.faults),
    }
}

/// The texts of a line, by the places of their columns in the table.
///
/// Generated code asks for one column after the other, and only then ends the reading: all that is wrong in a
/// line is said at once.
pub struct Cells<'a> {
    columns: &'static [Row],
    text: &'a dyn Fn(usize) -> &'a str,
    faults: Vec<Violation>,
    remarks: Vec<Violation>,
}

impl Cells<'_> {
    /// A column that must be there; `None` where it is not, which is noted.
    pub fn required<T: AnswerValue>(&mut self, column: usize) -> Option<T> {
        let row = self.columns.get(column)?;
        let found = match (self.text)(column) {
            "" => Err(Violation::required(row)),
            text => T::from_wire(text).ok_or_else(|| Violation::unreadable(row, text)),
        };
        found.map_err(|fault| self.faults.push(fault)).ok()
    }

    /// A column that may be empty; `None` too where its text can't be read, which is noted.
    pub fn optional<T: AnswerValue>(&mut self, column: usize) -> Option<T> {
        let row = self.columns.get(column)?;
        let text = (self.text)(column);
        if text.is_empty() {
            return None;
        }
        let value = T::from_wire(text);
        if value.is_none() && !NOTHING.contains(&text) {
            self.remarks.push(Violation::unreadable(row, text));
        }
        value
    }
}
