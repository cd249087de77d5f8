//! An inbox in an SQLite file, for one host: several processes may share it.

use std::path::Path;

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Sqlite, SqlitePool};

use super::sql::{MIGRATIONS, sql_inbox};

/// An inbox in an SQLite file, for one host. A handler that [shares](crate::Receiver::sharing) its
/// transaction holds up every other writer of the file: let it be quick.
#[derive(Clone, Debug)]
pub struct SqliteInbox {
    pool: SqlitePool,
}

impl SqliteInbox {
    /// Opens the file, makes it where it is not there, and brings its tables up to date.
    ///
    /// # Errors
    /// [`InboxError`] when it can't be opened, or is something else.
    pub async fn open(file: impl AsRef<Path>) -> Result<Self, InboxError> {
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // What is acknowledged must not be lost with the power.
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(Duration::from_secs(10));
        let pool = SqlitePoolOptions::new().connect_with(options).await?;
        Self::with_pool(pool).await
    }

    /// An inbox beside the merchant's own tables.
    ///
    /// # Errors
    /// [`InboxError`] when its table can't be made.
    pub async fn with_pool(pool: SqlitePool) -> Result<Self, InboxError> {
        let mut migrator = sqlx::migrate!("migrations/sqlite");
        migrator.dangerous_set_table_name(MIGRATIONS);
        // In a transaction: sqlx locks no SQLite file, and two processes may come at once.
        let mut transaction = begin(&pool).await?;
        migrator.run(&mut *transaction).await?;
        transaction.commit().await?;
        Ok(Self { pool })
    }

    /// The connections, for tables of one's own beside the inbox.
    pub const fn pool(&self) -> &SqlitePool {
        &self.pool
    }
}

/// The right to write comes first: two that begin by reading could not both go on to write.
async fn begin(pool: &SqlitePool) -> Result<sqlx::Transaction<'static, Sqlite>, sqlx::Error> {
    pool.begin_with("BEGIN IMMEDIATE").await
}

sql_inbox!(
    SqliteInbox,
    Sqlite,
    now = "CAST(unixepoch('subsec') * 1000 AS INTEGER)",
    begin = begin
);
