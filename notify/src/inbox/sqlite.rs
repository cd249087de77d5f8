//! An inbox in an SQLite file, for one host: several processes may share it.

use std::path::Path;

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Sqlite, SqlitePool, query_as};
use tokio::time::{Instant, sleep};

use super::sql::{migrator, refused, statements};
use super::writer::{BUSY, SqliteTransaction, Writer};
use super::{Claim, Entry, Inbox, SharedInbox, holder};

/// An inbox in an SQLite file, for one host. All writes of this process go through one connection, in turn, and those
/// that come at once are flushed to the disk at once. A handler that [shares](crate::Receiver::sharing) its
/// transaction holds up every other writer of the file: let it be quick.
#[derive(Clone, Debug)]
pub struct SqliteInbox {
    pool: SqlitePool,
    writer: Writer,
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
        let migrator = migrator(STEPS);
        // sqlx locks no SQLite file: of two that migrate at once, one may fail where the other has just done it.
        for _ in migrator.iter() {
            if migrator.run(&pool).await.is_ok() {
                break;
            }
        }
        migrator.run(&pool).await?;
        let writer = Writer::beside(&pool);
        Ok(Self { pool, writer })
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

/// The steps that make the table and change it.
const STEPS: &[(i64, &str, &str)] = &[
    (
        1,
        "inbox",
        include_str!("../../migrations/sqlite/0001_inbox.sql"),
    ),
    (
        2,
        "ending",
        include_str!("../../migrations/sqlite/0002_ending.sql"),
    ),
    (
        3,
        "lease",
        include_str!("../../migrations/sqlite/0003_lease.sql"),
    ),
];

/// The clock, in milliseconds since 1970.
macro_rules! now {
    () => {
        "CAST(unixepoch('subsec') * 1000 AS INTEGER)"
    };
}

statements!(Sqlite, now = now!(), forget = "");

/// Asks for a delivery, or tells why it is not granted.
async fn claim(
    connection: &mut Connection,
    entry: &Entry,
    holder: Holder,
    lease: Duration,
) -> Result<Claim, sqlx::Error> {
    // A lease that ends later than if it began now was given before the clock was set back.
    let granted = query(concat!(
        "INSERT INTO lianlian_inbox
             (identity, name, fingerprint, holder, order_identity, ending,
              held_until, lease, deliveries, first_at)
         VALUES ($1, $2, $3, $4, $5, $6, ",
        now!(),
        " + $7, $7, 1, ",
        now!(),
        ")
         ON CONFLICT (identity) DO UPDATE SET holder = excluded.holder,
             order_identity = excluded.order_identity, ending = excluded.ending,
             held_until = excluded.held_until, lease = excluded.lease,
             deliveries = lianlian_inbox.deliveries + 1
         WHERE lianlian_inbox.done_at IS NULL
             AND (lianlian_inbox.held_until <= ",
        now!(),
        "
                 OR lianlian_inbox.held_until > ",
        now!(),
        " + lianlian_inbox.lease)
             AND lianlian_inbox.fingerprint = excluded.fingerprint
         RETURNING identity"
    ))
    .bind(&entry.identity)
    .bind(&entry.name)
    .bind(&entry.fingerprint)
    .bind(&holder.name)
    .bind(&entry.order)
    .bind(&entry.ending)
    .bind(millis(lease))
    .fetch_optional(&mut *connection)
    .await?;
    if granted.is_some() {
        // After this entry is there: of two that come at once, one at least sees the other.
        let contradicts = query(
            "SELECT 1 FROM lianlian_inbox
             WHERE order_identity = $1 AND ending <> $2 LIMIT 1",
        )
        .bind(&entry.order)
        .bind(&entry.ending)
        .fetch_optional(&mut *connection)
        .await?
        .is_some();
        return Ok(Claim::Granted {
            holder,
            contradicts,
        });
    }
    let kept: Option<(String, Option<i64>)> =
        query_as("SELECT fingerprint, done_at FROM lianlian_inbox WHERE identity = $1")
            .bind(&entry.identity)
            .fetch_optional(&mut *connection)
            .await?;
    Ok(refused(entry, kept.as_ref()))
}

impl Inbox for SqliteInbox {
    async fn claim(&self, entry: &Entry, lease: Duration) -> Result<Claim, InboxError> {
        let (holder, entry) = (holder(&entry.identity)?, entry.clone());
        let claim = self.writer.write(move |connection| {
            Box::pin(async move { claim(connection, &entry, holder, lease).await })
        });
        claim.await
    }

    async fn prolong(&self, holder: &Holder, lease: Duration) -> Result<bool, InboxError> {
        let holder = holder.clone();
        let prolong = self.writer.write(move |connection| {
            Box::pin(async move { prolong(connection, &holder, lease).await })
        });
        prolong.await
    }

    async fn complete(&self, holder: &Holder) -> Result<bool, InboxError> {
        let holder = holder.clone();
        let note = self
            .writer
            .write(move |connection| Box::pin(async move { note(connection, &holder).await }));
        note.await
    }

    async fn release(&self, holder: &Holder) -> Result<(), InboxError> {
        let holder = holder.clone();
        let release = self
            .writer
            .write(move |connection| Box::pin(async move { release(connection, &holder).await }));
        release.await
    }

    async fn open_since(&self, age: Duration) -> Result<Vec<Open>, InboxError> {
        open_since(&mut *self.pool.acquire().await?, age).await
    }

    async fn forget(&self, age: Duration) -> Result<u64, InboxError> {
        let forget = self
            .writer
            .write(move |connection| Box::pin(forget(connection, age)));
        forget.await
    }
}

impl SharedInbox for SqliteInbox {
    type Connection = Connection;
    type Transaction = SqliteTransaction;

    async fn begin(&self) -> Result<Self::Transaction, InboxError> {
        self.writer.begin().await
    }

    fn connection(transaction: &mut Self::Transaction) -> &mut Self::Connection {
        transaction.connection()
    }

    async fn commit(
        mut transaction: Self::Transaction,
        holder: &Holder,
    ) -> Result<bool, InboxError> {
        let noted = note(transaction.connection(), holder).await?;
        if noted {
            transaction.commit().await?;
        }
        Ok(noted)
    }
}
