//! The reasons why a line can't be read. None holds a value of the file.

use std::{fmt, io};

use lianlian::check::Violation;
use lianlian::words::one_line;

use super::{Encoding, LONGEST_LINE};

/// A line that can't be read. The lines after it are read all the same, unless the file itself failed.
#[derive(Debug, thiserror::Error)]
#[error("line {line}: {fault}")]
#[non_exhaustive]
pub struct LineError {
    /// The line's number, from 1.
    pub line: u64,
    /// The reason why it can't be read.
    #[source]
    pub fault: LineFault,
}

/// The reason why a line can't be read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LineFault {
    /// The file can't be read further.
    #[error("the file can't be read further: {0}")]
    Io(#[source] io::Error),
    /// The line is longer than [`LONGEST_LINE`].
    #[error(
        "the line has more than {LONGEST_LINE} bytes: this file must be something else than a report"
    )]
    TooLong,
    /// The line is not of the encoding that the lines before it, or its own bytes, show.
    #[error("the line is not {0}, as the file is otherwise: was it cut or joined of two files?")]
    Encoding(Encoding),
    /// The line has another number of columns than the report.
    #[error(
        "the line has {found} columns, not {expected}: a value with the joiner in it can't be told apart"
    )]
    Columns {
        /// The number of its columns.
        found: usize,
        /// The number of the report's.
        expected: usize,
    },
    /// The file ends in the line.
    #[error("the file ends in this line, in column {found} of {expected}: fetch it again")]
    Truncated {
        /// The number of its columns.
        found: usize,
        /// The number of the report's.
        expected: usize,
    },
    /// The line is of the older layout, whose columns are others.
    #[error(
        "the line is of the older layout of 14 columns joined by commas, whose columns are others: \
         it is not read"
    )]
    OlderLayout,
    /// The header is not one of this report.
    #[error("{0}")]
    Header(#[source] HeaderFault),
    /// Columns that must be there are missing or can't be read: all of them.
    #[error("{}", all(.0))]
    Unreadable(Vec<ColumnFault>),
}

/// A header that is not one of the report. Nothing below it can be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum HeaderFault {
    /// The report has no columns of these names.
    #[error("the header has columns that the report lacks: {}", names(.0))]
    Unknown(Vec<String>),
    /// The header has these columns twice.
    #[error("the header has columns twice: {}", names(.0))]
    Repeated(Vec<String>),
    /// The header lacks columns that every line must have.
    #[error("the header lacks columns that every line must have: {}", names(.0))]
    Missing(Vec<String>),
}

/// A column that can't be read.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ColumnFault {
    /// The column's number in the file, from 1; `None` where the file's header lacks it.
    pub number: Option<usize>,
    /// The reason, which begins with the column's name.
    pub violation: Violation,
}

impl fmt::Display for ColumnFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let reason = self.violation.message();
        match self.number {
            Some(number) => write!(f, "column {number}, {reason}"),
            None => f.write_str(&reason),
        }
    }
}

fn all(faults: &[ColumnFault]) -> String {
    let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
    faults.join("; ")
}

/// Names as a stranger's file has them: fit for a terminal.
fn names(names: &[String]) -> String {
    let names: Vec<String> = names
        .iter()
        .map(|name| one_line(name).to_string())
        .collect();
    names.join(", ")
}
