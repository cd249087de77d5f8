//! A register that can't be used.

/// A register that can't be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BooksError {
    /// The database failed.
    #[error("the register's database can't be used: {0}")]
    Database(#[from] sqlx::Error),
    /// The tables are another version's.
    #[error("the register's tables are none of this version's: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// The address names no database that this program can use.
    #[error(
        "the database is not named as sqlite:PATH or postgres://USER@HOST/NAME, or this program was built without it"
    )]
    Address,
    /// A row holds what this version didn't write.
    #[error("the register's column {column} of {order} can't be read: another program wrote it")]
    Row {
        /// The order's identity.
        order: String,
        /// The column of that order.
        column: &'static str,
    },
    /// The operating system gave no random numbers.
    #[error("no random numbers: {0}")]
    Randomness(#[from] getrandom::Error),
}
