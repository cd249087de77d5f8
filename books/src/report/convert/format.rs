//! Formats: taking rows, and refusing those that they can't hold.

use std::io;

/// Writes the rows of reports in another format.
pub trait Convert<T> {
    /// Writes a row.
    ///
    /// # Errors
    /// The format can't hold a value of it, or the output takes no more.
    fn row(&mut self, row: &T) -> Result<(), ConvertError>;

    /// Writes what is left: without it the output is not whole.
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
