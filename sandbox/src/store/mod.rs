//! The sandbox's memory: one SQLite database, in a file or in memory.

mod attempts;
mod cards;
mod clock;
mod course;
mod facts;
mod notifications;
mod orders;
mod refunds;
mod requests;
mod settled;
mod tokens;
mod words;

use std::path::PathBuf;

use jiff::Timestamp;
use lianlian::sign::SignType;
use sqlx::migrate::{MigrateError, Migration, MigrationType, Migrator};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions};
use sqlx::{SqlSafeStr as _, Sqlite, SqlitePool, Transaction};

pub use attempts::NotificationAttempt;
pub(crate) use cards::Card;
pub(crate) use course::Course;
pub use course::{UNASKED, UNDER_WAY};
pub(crate) use notifications::{Due, NewNotification};
pub use notifications::{Notification, NotificationState};
pub(crate) use orders::{Kind, Order, State};
pub(crate) use refunds::{Refund, RefundState};
pub(crate) use requests::AccountRequest;
pub(crate) use settled::GivenBack;
pub(crate) use tokens::{Attempt, Token};
pub use tokens::{MAX_TRIES, TOKEN_LIFETIME};
use words::words;

/// The place where the sandbox keeps its state.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Database {
    /// In memory, as long as the sandbox lives.
    #[default]
    Memory,
    /// In a file, which is made where it is not there.
    File(PathBuf),
}

/// A database that can't be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The file can't be opened, read or written.
    #[error("the sandbox's database can't be used: {0}")]
    Database(#[from] sqlx::Error),
    /// The file holds something else, or comes from a later version.
    #[error("the sandbox's database is none of this version's: {0}; begin with another file")]
    Migration(#[from] MigrateError),
}

/// The database of the sandbox.
#[derive(Clone)]
pub(crate) struct Store(SqlitePool);

/// One piece of work: all of it is done, or nothing.
pub(crate) struct Work {
    transaction: Transaction<'static, Sqlite>,
}

impl Store {
    pub async fn open(database: &Database) -> Result<Self, StoreError> {
        let options = match database {
            Database::Memory => SqliteConnectOptions::new().in_memory(true),
            Database::File(file) => SqliteConnectOptions::new()
                .filename(file)
                .create_if_missing(true)
                .journal_mode(SqliteJournalMode::Wal),
        };
        // One connection: work is done piece after piece, and what is in memory is in one place.
        let pool = SqlitePoolOptions::new()
            .max_connections(1)
            .idle_timeout(None)
            .max_lifetime(None)
            .connect_with(options.foreign_keys(true))
            .await?;
        migrator().run(&pool).await?;
        Ok(Self(pool))
    }

    pub async fn begin(&self) -> Result<Work, sqlx::Error> {
        Ok(Work {
            transaction: self.0.begin().await?,
        })
    }
}

impl Work {
    pub async fn commit(self) -> Result<(), sqlx::Error> {
        self.transaction.commit().await
    }
}

/// The steps that make the tables and change them: the number of each, its name, and its file.
const STEPS: &[(i64, &str, &str)] = &[
    (1, "state", include_str!("../../migrations/0001_state.sql")),
    (2, "money", include_str!("../../migrations/0002_money.sql")),
    (
        3,
        "bindings",
        include_str!("../../migrations/0003_bindings.sql"),
    ),
    (
        4,
        "addressees",
        include_str!("../../migrations/0004_addressees.sql"),
    ),
    (5, "clock", include_str!("../../migrations/0005_clock.sql")),
    (
        6,
        "attempts",
        include_str!("../../migrations/0006_attempts.sql"),
    ),
    (
        7,
        "settled",
        include_str!("../../migrations/0007_settled.sql"),
    ),
    (8, "accp", include_str!("../../migrations/0008_accp.sql")),
    (
        9,
        "generation",
        include_str!("../../migrations/0009_generation.sql"),
    ),
];

fn migrator() -> Migrator {
    let steps = STEPS.iter().map(|&(number, name, sql)| {
        let kind = MigrationType::Simple;
        Migration::new(number, name.into(), kind, sql.into_sql_str(), false)
    });
    Migrator::with_migrations(steps.collect())
}

/// The signature algorithm of answers to the merchant.
fn sign_type(word: &str) -> SignType {
    word.parse().unwrap_or_default()
}

fn millis(time: Timestamp) -> i64 {
    time.as_millisecond()
}

fn optional_time(millis: Option<i64>) -> Result<Option<Timestamp>, sqlx::Error> {
    millis.map(time).transpose()
}

/// A time as the database has it.
fn time(millis: i64) -> Result<Timestamp, sqlx::Error> {
    Timestamp::from_millisecond(millis).map_err(|error| sqlx::Error::Decode(error.into()))
}
