//! Reports in other formats, for a merchant's warehouse.
//!
//! The columns keep the names that the table gives them. A day becomes `2017-12-16`, a time
//! `2017-12-16T01:51:25+08:00`, an amount stays the decimal number that it is.
//!
//! ```
//! use lianlian::api::report::SummaryRow;
//! use lianlian_books::report::convert::{Target, converter};
//! use lianlian_books::report::Reader;
//!
//! let mut output = Vec::new();
//! let mut converter = converter::<SummaryRow, _>(Target::Ndjson, &mut output)?;
//! for line in Reader::new("8|8|551.23|0||0|".as_bytes()) {
//!     converter.row(&line?.row)?;
//! }
//! converter.finish()?;
//! let text = String::from_utf8(output)?;
//! assert!(text.starts_with(r#"{"total_transaction_count":8,"successful_transaction_count":8,"#));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod column;
mod csv;
mod ndjson;
#[cfg(feature = "parquet")]
mod parquet;

use std::io::{self, Write};

use lianlian::report::ReportRow;

/// A format that reports are converted to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Target {
    /// Text with commas and a header, quoted where it must be.
    Csv,
    /// A JSON object on each line: numbers of things as numbers, amounts as texts, nothing as null.
    Ndjson,
    /// Columns with their types: days, times, decimals. With the feature `parquet`.
    #[cfg(feature = "parquet")]
    Parquet,
}

/// Writes the rows of reports in another format.
pub trait Convert<T> {
    /// Writes a row.
    ///
    /// # Errors
    /// The format can't hold a value of it, or the output takes no more.
    fn row(&mut self, row: &T) -> Result<(), ConvertError>;

    /// Writes what is left. What is not finished is not whole.
    ///
    /// # Errors
    /// The output takes no more.
    fn finish(self: Box<Self>) -> Result<(), ConvertError>;
}

/// A row that can't be converted.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ConvertError {
    /// The output takes no more.
    #[error("the output can't be written: {0}")]
    Io(#[from] io::Error),
    /// A number has more decimals, or is larger, than the format's column.
    #[error("{column} is a number of more than {scale} decimals, or too large for its column")]
    TooPrecise {
        /// The name of the column.
        column: &'static str,
        /// The number of decimals that the format's column has.
        scale: u32,
    },
    /// The format's own library refuses.
    #[error("the output can't be made: {0}")]
    Format(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// A converter of this report's rows.
///
/// # Errors
/// The output takes nothing.
pub fn converter<'w, T, W>(
    target: Target,
    output: W,
) -> Result<Box<dyn Convert<T> + 'w>, ConvertError>
where
    T: ReportRow + 'w,
    W: Write + Send + 'w,
{
    Ok(match target {
        Target::Csv => Box::new(csv::Csv::new(T::REPORT, output)?),
        Target::Ndjson => Box::new(ndjson::Ndjson::new(output)),
        #[cfg(feature = "parquet")]
        Target::Parquet => Box::new(parquet::Parquet::new(T::REPORT, output)?),
    })
}
