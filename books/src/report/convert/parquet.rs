//! Reports as Parquet.

use std::io::Write;
use std::sync::Arc;

use jiff::civil;
use lianlian::field::{Date, Decimal, ReportTime, Timestamp, Value};
use lianlian::report::{Report, ReportRow};
use parquet::basic::Compression;
use parquet::data_type::{ByteArrayType, FixedLenByteArrayType, Int32Type, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::schema::parser::parse_message_type;

use super::column::Kind;
use super::format::{Convert, ConvertError};

/// The decimals of a DECIMAL column: two for amounts, and enough for any rate of exchange.
const SCALE: u32 = 10;

/// The digits of a DECIMAL column: as many as 16 bytes hold.
const PRECISION: u32 = 38;

/// The rows that are held before they are written together.
const ROWS_PER_GROUP: usize = 64 * 1024;

pub(super) struct Parquet<W: Write + Send> {
    output: SerializedFileWriter<W>,
    columns: Vec<Column>,
    rows: usize,
}

/// The values of one column that are not written yet.
struct Column {
    name: &'static str,
    kind: Kind,
    /// 1 for a row with a value, 0 for one without.
    levels: Vec<i16>,
    values: Values,
}

enum Values {
    Text(Vec<parquet::data_type::ByteArray>),
    Decimal(Vec<parquet::data_type::FixedLenByteArray>),
    Small(Vec<i32>),
    Large(Vec<i64>),
}

impl<W: Write + Send> Parquet<W> {
    pub fn new(report: &Report, output: W) -> Result<Self, ConvertError> {
        let columns = report.columns.iter();
        let columns: Vec<Column> = columns
            .map(|row| Column::new(row.name, Kind::of(row)))
            .collect();
        let fields: String = columns.iter().map(Column::declaration).collect();
        let schema = parse_message_type(&format!("message report {{ {fields} }}"));
        let properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            .build();
        let schema = Arc::new(schema.map_err(failed)?);
        let output = SerializedFileWriter::new(output, schema, Arc::new(properties));
        Ok(Self {
            output: output.map_err(failed)?,
            columns,
            rows: 0,
        })
    }

    /// Writes the rows that are held.
    fn write_group(&mut self) -> Result<(), ParquetError> {
        let mut group = self.output.next_row_group()?;
        for column in &mut self.columns {
            if let Some(mut writer) = group.next_column()? {
                column.write(&mut writer)?;
                writer.close()?;
            }
        }
        group.close()?;
        self.rows = 0;
        Ok(())
    }
}

impl<T: ReportRow, W: Write + Send> Convert<T> for Parquet<W> {
    fn row(&mut self, row: &T) -> Result<(), ConvertError> {
        for (column, text) in self.columns.iter_mut().zip(row.write()) {
            column.add(&text)?;
        }
        self.rows += 1;
        match self.rows == ROWS_PER_GROUP {
            true => self.write_group().map_err(failed),
            false => Ok(()),
        }
    }

    fn finish(mut self: Box<Self>) -> Result<(), ConvertError> {
        if self.rows > 0 {
            self.write_group().map_err(failed)?;
        }
        self.output.close().map_err(failed)?;
        Ok(())
    }
}

impl Column {
    fn new(name: &'static str, kind: Kind) -> Self {
        Self {
            name,
            kind,
            levels: Vec::new(),
            values: match kind {
                Kind::Text => Values::Text(Vec::new()),
                Kind::Decimal => Values::Decimal(Vec::new()),
                Kind::Day => Values::Small(Vec::new()),
                Kind::Count | Kind::Time => Values::Large(Vec::new()),
            },
        }
    }

    /// The column as a schema has it. Any may be without a value.
    fn declaration(&self) -> String {
        let name = self.name;
        match self.kind {
            Kind::Text => format!("OPTIONAL BYTE_ARRAY {name} (STRING);"),
            Kind::Decimal => {
                format!("OPTIONAL FIXED_LEN_BYTE_ARRAY(16) {name} (DECIMAL({PRECISION},{SCALE}));")
            }
            Kind::Day => format!("OPTIONAL INT32 {name} (DATE);"),
            Kind::Count => format!("OPTIONAL INT64 {name};"),
            Kind::Time => format!("OPTIONAL INT64 {name} (TIMESTAMP(MILLIS,true));"),
        }
    }

    fn add(&mut self, text: &str) -> Result<(), ConvertError> {
        let is_there = match &mut self.values {
            _ if text.is_empty() => false,
            Values::Text(texts) => {
                texts.push(text.into());
                true
            }
            Values::Decimal(decimals) => {
                let decimal = decimal(text).ok_or(ConvertError::TooPrecise {
                    column: self.name,
                    scale: SCALE,
                })?;
                decimals.push(decimal.to_be_bytes().to_vec().into());
                true
            }
            Values::Small(days) => day(text).map(|day| days.push(day)).is_some(),
            Values::Large(numbers) => {
                let number = match self.kind {
                    Kind::Time => milliseconds(text),
                    _ => text.parse().ok(),
                };
                number.map(|number| numbers.push(number)).is_some()
            }
        };
        self.levels.push(i16::from(is_there));
        Ok(())
    }

    fn write(&mut self, writer: &mut SerializedColumnWriter<'_>) -> Result<(), ParquetError> {
        let levels = Some(self.levels.as_slice());
        match &mut self.values {
            Values::Text(values) => {
                let writer = writer.typed::<ByteArrayType>();
                writer.write_batch(values, levels, None)?;
                values.clear();
            }
            Values::Decimal(values) => {
                let writer = writer.typed::<FixedLenByteArrayType>();
                writer.write_batch(values, levels, None)?;
                values.clear();
            }
            Values::Small(values) => {
                writer
                    .typed::<Int32Type>()
                    .write_batch(values, levels, None)?;
                values.clear();
            }
            Values::Large(values) => {
                writer
                    .typed::<Int64Type>()
                    .write_batch(values, levels, None)?;
                values.clear();
            }
        }
        self.levels.clear();
        Ok(())
    }
}

/// The number without its point, as a column of [`SCALE`] decimals has it; `None` where it has more.
fn decimal(text: &str) -> Option<i128> {
    let number = Decimal::from_wire(text)?.normalize();
    let missing = SCALE.checked_sub(number.scale())?;
    number.mantissa().checked_mul(10_i128.checked_pow(missing)?)
}

/// The days since 1970.
fn day(text: &str) -> Option<i32> {
    let day = Date::from_wire(text)?.to_civil();
    let since = civil::date(1970, 1, 1).until(day).ok()?;
    Some(since.get_days())
}

/// The milliseconds since 1970.
fn milliseconds(text: &str) -> Option<i64> {
    let time = Timestamp::from(ReportTime::from_wire(text)?);
    Some(time.to_instant().ok()?.as_millisecond())
}

fn failed(error: ParquetError) -> ConvertError {
    ConvertError::Format(Box::new(error))
}
