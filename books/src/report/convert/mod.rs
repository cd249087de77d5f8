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
mod format;
mod ndjson;
#[cfg(feature = "parquet")]
mod parquet;

use std::io::Write;

pub use format::{Convert, ConvertError};
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
