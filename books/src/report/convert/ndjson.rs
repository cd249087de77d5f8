//! Reports as a JSON object on each line.

use std::io::{BufWriter, Write};

use lianlian::report::ReportRow;
use serde::Serializer;
use serde_json::Value;

use super::column::Kind;
use super::format::{Convert, ConvertError};

pub(super) struct Ndjson<W: Write> {
    output: BufWriter<W>,
}

impl<W: Write> Ndjson<W> {
    pub fn new(output: W) -> Self {
        let output = BufWriter::new(output);
        Self { output }
    }
}

impl<T: ReportRow, W: Write> Convert<T> for Ndjson<W> {
    fn row(&mut self, row: &T) -> Result<(), ConvertError> {
        let texts = row.write();
        let columns = T::REPORT.columns.iter().zip(&texts);
        let members = columns.map(|(column, text)| {
            let value = value(Kind::of(column), text);
            (column.name, value)
        });
        let written = serde_json::Serializer::new(&mut self.output).collect_map(members);
        written.map_err(std::io::Error::from)?;
        Ok(self.output.write_all(b"\n")?)
    }

    fn finish(mut self: Box<Self>) -> Result<(), ConvertError> {
        Ok(self.output.flush()?)
    }
}

/// An amount is a text: most readers of JSON would make a float of a number.
fn value(kind: Kind, text: &str) -> Value {
    match kind {
        _ if text.is_empty() => Value::Null,
        Kind::Count => text
            .parse::<u32>()
            .map_or_else(|_| text.into(), Value::from),
        kind => kind.in_iso(text).into(),
    }
}
