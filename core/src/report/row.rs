//! A line of a report as a type.

use std::borrow::Cow;

use super::cells::Cells;
use super::table::Report;
use super::written;
use crate::message::Message;

/// A line of a report. Implemented by the macro.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not declared as a line of a report",
    note = "declare it with `#[lianlian_api(report = \"…\", …)]`"
)]
pub trait ReportRow: Message + Sized {
    /// The report as its table declares it.
    const REPORT: &'static Report;

    /// Reads the row. `None` where a column that must be there is missing or can't be read: the cells then hold
    /// every such column.
    fn read(cells: &mut Cells<'_>) -> Option<Self>;

    /// The text of each column, in the order of the table; of one without a value the empty text. Nothing is
    /// masked.
    fn write(&self) -> Vec<Cow<'_, str>> {
        written::texts(self)
    }
}
