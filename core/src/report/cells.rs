//! The texts of a line, and the values in them.

use crate::field::AnswerValue;
use crate::row::Row;
use crate::violation::Violation;

/// The texts by which LianLian's files say that nothing is there, beside the empty one. A column of plain text
/// holds them as they are.
const NOTHING: [&str; 3] = ["None", "null", "NULL"];

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

impl<'a> Cells<'a> {
    pub(super) const fn new(columns: &'static [Row], text: &'a dyn Fn(usize) -> &'a str) -> Self {
        Self {
            columns,
            text,
            faults: Vec::new(),
            remarks: Vec::new(),
        }
    }

    /// The faults in columns that must be there, and the remarks on others.
    pub(super) fn into_findings(self) -> (Vec<Violation>, Vec<Violation>) {
        (self.faults, self.remarks)
    }

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
