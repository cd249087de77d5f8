//! Reports as CSV.

use std::io::Write;

use csv::Writer;
use lianlian::report::{Report, ReportRow};

use super::column::Kind;
use super::format::{Convert, ConvertError};

pub(super) struct Csv<W: Write> {
    output: Writer<W>,
}

impl<W: Write> Csv<W> {
    pub fn new(report: &Report, output: W) -> Result<Self, ConvertError> {
        let mut output = Writer::from_writer(output);
        let names = report.columns.iter().map(|column| column.name);
        output.write_record(names).map_err(failed)?;
        Ok(Self { output })
    }
}

impl<T: ReportRow, W: Write> Convert<T> for Csv<W> {
    fn row(&mut self, row: &T) -> Result<(), ConvertError> {
        let texts = row.write();
        let columns = T::REPORT.columns.iter().zip(&texts);
        let cells = columns.map(|(column, text)| Kind::of(column).in_iso(text));
        self.output.write_record(cells).map_err(failed)
    }

    fn finish(mut self: Box<Self>) -> Result<(), ConvertError> {
        Ok(self.output.flush()?)
    }
}

fn failed(error: csv::Error) -> ConvertError {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => ConvertError::Io(error),
        other => ConvertError::Format(Box::new(std::io::Error::other(format!("{other:?}")))),
    }
}
