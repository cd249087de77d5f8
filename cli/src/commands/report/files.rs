//! The files of reports.

use std::fs::File;
use std::path::Path;

use lianlian::api::report::SummaryRow;
use lianlian::report::ReportRow;
use lianlian_books::report::{Encoding, Reader};

use crate::args::Reports;
use crate::error::Unusable;

/// The report that files are of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Transactions,
    Summaries,
}

impl Kind {
    /// The kind of the files, which their names tell.
    pub fn of(reports: &Reports) -> Result<Self, Unusable> {
        let mut kinds = reports.files.iter().map(|path| Self::of_name(path));
        let first = kinds.next().unwrap_or(Self::Transactions);
        match kinds.all(|kind| kind == first) {
            true => Ok(first),
            false => Err(Unusable::MixedReports),
        }
    }

    fn of_name(path: &Path) -> Self {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        match name.starts_with(SummaryRow::REPORT.prefix) {
            true => Self::Summaries,
            false => Self::Transactions,
        }
    }
}

/// The lines of a file.
pub(super) fn open<T: ReportRow>(
    reports: &Reports,
    path: &Path,
) -> Result<Reader<File, T>, Unusable> {
    let file = File::open(path).map_err(|error| Unusable::File {
        path: path.to_owned(),
        error,
    })?;
    let reader = Reader::new(file);
    Ok(match reports.encoding {
        Some(encoding) => reader.in_encoding(Encoding::from(encoding)),
        None => reader,
    })
}
