//! An inbox in an SQLite file, for one host: several processes may share it.

use std::path::Path;

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Sqlite, SqlitePool};
use tokio::time::{Instant, sleep};

use super::sql::{MIGRATIONS, sql_inbox};

/// The longest wait for another process's work on the file.
const BUSY: Duration = Duration::from_secs(10);

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
            .busy_timeout(BUSY);
        Self::with_pool(connect(options).await?).await
    }

    /// An inbox beside the merchant's own tables.
    ///
    /// # Errors
    /// [`InboxError`] when its table can't be made.
    pub async fn with_pool(pool: SqlitePool) -> Result<Self, InboxError> {
        let mut migrator = sqlx::migrate!("migrations/sqlite");
        migrator.dangerous_set_table_name(MIGRATIONS);
        // sqlx locks no SQLite file: of two that migrate at once, one may fail where the other has just done it.
        for _ in migrator.iter() {
            if migrator.run(&pool).await.is_ok() {
                break;
            }
        }
        migrator.run(&pool).await?;
        Ok(Self { pool })
    }

    /// The connections, for tables of one's own beside the inbox.
    pub const fn pool(&self) -> &SqlitePool {
        &self.pool
    }
}

/// Of those who open a new file at once, one alone can set its mode, and SQLite lets nobody wait for that.
async fn connect(options: SqliteConnectOptions) -> Result<SqlitePool, sqlx::Error> {
    let until = Instant::now() + BUSY;
    loop {
        match SqlitePoolOptions::new().connect_with(options.clone()).await {
            Err(error) if is_locked(&error) && Instant::now() < until => {
                sleep(Duration::from_millis(20)).await;
            }
            result => return result,
        }
    }
}

/// SQLite's code 5, SQLITE_BUSY.
fn is_locked(error: &sqlx::Error) -> bool {
    let error = error.as_database_error();
    error.is_some_and(|error| error.code().as_deref() == Some("5"))
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
