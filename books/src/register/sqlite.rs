//! A register in an SQLite file, for one host: several processes may share it.

use std::path::Path;

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Sqlite, SqlitePool, Transaction};
use tokio::time::{Instant, sleep};

use super::sql::{migrator, statements};

/// The longest wait in line, and for another process's work on the file.
const BUSY: Duration = Duration::from_secs(10);

/// The file, and the one connection through which this process writes: SQLite lets one write at a time, and here they
/// wait in line.
#[derive(Clone, Debug)]
pub(super) struct SqliteFile {
    pub pool: SqlitePool,
    writer: SqlitePool,
}

impl SqliteFile {
    pub async fn open(file: &Path) -> Result<Self, BooksError> {
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // An order that was noted must not be lost with the power.
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(BUSY);
        Self::with_pool(connect(options).await?).await
    }

    pub async fn with_pool(pool: SqlitePool) -> Result<Self, BooksError> {
        let migrator = migrator(STEPS);
        // sqlx locks no SQLite file: of two that migrate at once, one may fail where the other has just done it.
        for _ in migrator.iter() {
            if migrator.run(&pool).await.is_ok() {
                break;
            }
        }
        migrator.run(&pool).await?;
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .idle_timeout(None)
            .max_lifetime(None)
            .acquire_timeout(BUSY)
            .test_before_acquire(false)
            .connect_lazy_with(pool.connect_options().as_ref().clone());
        Ok(Self { pool, writer })
    }

    /// The right to write comes first: two that begin by reading could not both go on to write.
    pub async fn begin(&self) -> Result<Transaction<'static, Sqlite>, sqlx::Error> {
        self.writer.begin_with("BEGIN IMMEDIATE").await
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

/// The steps that make the table and change it.
const STEPS: &[(i64, &str, &str)] = &[
    (
        1,
        "orders",
        include_str!("../../migrations/sqlite/0001_orders.sql"),
    ),
    (
        2,
        "series",
        include_str!("../../migrations/sqlite/0002_series.sql"),
    ),
];

statements!(
    sqlx::SqliteConnection,
    sqlx::sqlite::SqliteRow,
    now = "CAST(unixepoch('subsec') * 1000 AS INTEGER)",
    locked = "",
    unclaimed = ""
);
