//! Writing a report in LianLian's format.

use std::io::{self, Write};
use std::marker::PhantomData;

use lianlian::report::{Report, ReportRow};

/// Writes a report in UTF-8, a line per row.
///
/// ```
/// use lianlian::api::report::SummaryRow;
/// use lianlian_books::report::Writer;
///
/// let row = SummaryRow::builder()
///     .total_transaction_count(8_u32)
///     .successful_transaction_count(8_u32)
///     .build();
/// let mut writer = Writer::new(Vec::new());
/// writer.write(&row)?;
/// assert_eq!(writer.into_inner(), b"8|8|||||\n");
/// # Ok::<(), lianlian_books::report::WriteError>(())
/// ```
pub struct Writer<W, T> {
    output: W,
    line: String,
    row: PhantomData<fn(&T)>,
}

/// A row that can't be written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum WriteError {
    /// The output takes no more.
    #[error("the report can't be written: {0}")]
    Io(#[from] io::Error),
    /// A value would change the line, which has no way to quote it. Nothing of the row was written.
    #[error(
        "{column} holds the joiner, a line's end, or a blank at an end: a report can't have it"
    )]
    Unwritable {
        /// The name of the column.
        column: &'static str,
    },
}

impl<W: Write, T: ReportRow> Writer<W, T> {
    /// Writes rows alone, as a file without a header has them.
    pub const fn new(output: W) -> Self {
        Self {
            output,
            line: String::new(),
            row: PhantomData,
        }
    }

    /// Writes the header first.
    ///
    /// # Errors
    /// The output takes nothing.
    pub fn with_header(output: W) -> Result<Self, WriteError> {
        let mut writer = Self::new(output);
        for (place, column) in T::REPORT.columns.iter().enumerate() {
            writer.join(place, column.name);
        }
        writer.end_line()?;
        Ok(writer)
    }

    /// Writes a row.
    ///
    /// # Errors
    /// A value can't be written in this format, or the output takes no more.
    pub fn write(&mut self, row: &T) -> Result<(), WriteError> {
        self.line.clear();
        let texts = row.write();
        for (place, (column, text)) in T::REPORT.columns.iter().zip(&texts).enumerate() {
            if !is_writable(T::REPORT, text) {
                let column = column.name;
                return Err(WriteError::Unwritable { column });
            }
            self.join(place, text);
        }
        self.end_line()
    }

    /// The output, with all that was written.
    pub fn into_inner(self) -> W {
        self.output
    }

    fn join(&mut self, place: usize, text: &str) {
        if place > 0 {
            self.line.push(T::REPORT.joiner);
        }
        self.line += text;
    }

    fn end_line(&mut self) -> Result<(), WriteError> {
        self.line.push('\n');
        self.output.write_all(self.line.as_bytes())?;
        Ok(())
    }
}

/// Tells whether a text is read again as it is.
fn is_writable(report: &Report, text: &str) -> bool {
    let breaks = [report.joiner, '\n', '\r'];
    let blanks = [' ', '\t'];
    !text.contains(breaks) && !text.starts_with(blanks) && !text.ends_with(blanks)
}
