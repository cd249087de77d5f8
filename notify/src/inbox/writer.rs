//! The one writer of an SQLite file in this process. SQLite lets one write at a time, and who finds it busy tries
//! again after a while, so that of many some try for very long. Here they wait in line, and who comes while others
//! wait shares their transaction: one flush to the disk is enough for all of them.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use sqlx::sqlite::SqlitePoolOptions;
use sqlx::{Sqlite, SqliteConnection, SqlitePool, Transaction};
use tokio::sync::{Mutex, OwnedMutexGuard, watch};
use tokio::time::Instant;

use super::InboxError;

/// The longest wait in line, and for another process's work on the file.
pub(super) const BUSY: Duration = Duration::from_secs(10);

/// The largest number of writes that share a transaction.
const SHARED: usize = 256;

/// A piece of work on the file.
pub(super) type Work<'c, T> = Pin<Box<dyn Future<Output = Result<T, sqlx::Error>> + Send + 'c>>;

/// The writer. Clones are the same one.
#[derive(Clone, Debug)]
pub(super) struct Writer {
    /// The connection, the only one of its pool.
    pool: SqlitePool,
    in_line: Arc<AtomicUsize>,
    /// The transaction that the next in line goes on with.
    open: Arc<Mutex<Option<Batch>>>,
}

/// The result of a transaction that several share.
type Ended = Result<(), Arc<sqlx::Error>>;

/// A transaction that several share.
#[derive(Debug)]
struct Batch {
    transaction: Transaction<'static, Sqlite>,
    writes: usize,
    ended: watch::Sender<Option<Ended>>,
}

/// A transaction that nobody shares, while the others wait.
#[derive(Debug)]
pub struct SqliteTransaction {
    // Dropped first: the next in line finds it gone.
    transaction: Transaction<'static, Sqlite>,
    _turn: OwnedMutexGuard<Option<Batch>>,
}

impl Writer {
    /// A writer beside this pool.
    pub fn beside(pool: &SqlitePool) -> Self {
        let options = pool.connect_options().as_ref().clone();
        let pool = SqlitePoolOptions::new()
            .max_connections(1)
            .idle_timeout(None)
            .max_lifetime(None)
            .acquire_timeout(BUSY)
            .test_before_acquire(false)
            .connect_lazy_with(options);
        Self {
            pool,
            in_line: Arc::default(),
            open: Arc::default(),
        }
    }

    /// Writes in a transaction that others may share, and comes back when it is on the disk.
    pub async fn write<T: Send + 'static>(
        &self,
        work: impl for<'c> FnOnce(&'c mut SqliteConnection) -> Work<'c, T> + Send + 'static,
    ) -> Result<T, InboxError> {
        let (writer, until) = (self.clone(), Instant::now() + BUSY);
        // In a task of its own: whoever stops waiting leaves no transaction open that the others need.
        let written = tokio::spawn(async move { writer.write_in_line(work, until).await });
        written.await.map_err(|_| sqlx::Error::WorkerCrashed)?
    }

    /// Begins a transaction that nobody shares.
    pub async fn begin(&self) -> Result<SqliteTransaction, InboxError> {
        let writer = self.clone();
        // In a task of its own: whoever stops waiting would still count as standing in line, and the transaction that
        // is left open for them would never end.
        let begun = tokio::spawn(async move { writer.begin_in_line().await });
        begun.await.map_err(|_| sqlx::Error::WorkerCrashed)?
    }

    async fn begin_in_line(&self) -> Result<SqliteTransaction, InboxError> {
        let mut turn = self.turn().await;
        if let Some(batch) = turn.take() {
            batch.commit().await;
        }
        Ok(SqliteTransaction {
            transaction: self.begin_write().await?,
            _turn: turn,
        })
    }

    async fn write_in_line<T: Send + 'static>(
        &self,
        work: impl for<'c> FnOnce(&'c mut SqliteConnection) -> Work<'c, T> + Send + 'static,
        until: Instant,
    ) -> Result<T, InboxError> {
        let mut turn = self.turn().await;
        let mut batch = match turn.take() {
            Some(batch) => batch,
            None if Instant::now() > until => return Err(sqlx::Error::PoolTimedOut.into()),
            None => Batch {
                transaction: self.begin_write().await?,
                writes: 0,
                ended: watch::Sender::new(None),
            },
        };
        let mut ended = batch.ended.subscribe();
        batch.writes += 1;
        let written = match work(&mut batch.transaction).await {
            Ok(written) => written,
            Err(error) => return Err(InboxError::Shared(batch.fail(error).await)),
        };
        if batch.writes < SHARED && self.in_line.load(Ordering::SeqCst) > 0 {
            *turn = Some(batch);
        } else {
            batch.commit().await;
        }
        drop(turn);
        let ended = ended.wait_for(Option::is_some).await;
        match ended.ok().and_then(|ended| ended.clone()) {
            Some(Ok(())) => Ok(written),
            Some(Err(error)) => Err(InboxError::Shared(error)),
            // Whoever was to go on with it panicked.
            None => Err(sqlx::Error::WorkerCrashed.into()),
        }
    }

    /// Waits in line. The next in it goes on with the transaction that is open then.
    async fn turn(&self) -> OwnedMutexGuard<Option<Batch>> {
        self.in_line.fetch_add(1, Ordering::SeqCst);
        let turn = Arc::clone(&self.open).lock_owned().await;
        self.in_line.fetch_sub(1, Ordering::SeqCst);
        turn
    }

    /// The right to write comes first: two that begin by reading could not both go on to write.
    async fn begin_write(&self) -> Result<Transaction<'static, Sqlite>, sqlx::Error> {
        self.pool.begin_with("BEGIN IMMEDIATE").await
    }
}

impl Batch {
    async fn commit(self) {
        let committed = self.transaction.commit().await.map_err(Arc::new);
        self.ended.send_replace(Some(committed));
    }

    /// Nothing of it is there, for nobody.
    async fn fail(self, error: sqlx::Error) -> Arc<sqlx::Error> {
        let error = Arc::new(error);
        let _rolled_back = self.transaction.rollback().await;
        self.ended.send_replace(Some(Err(Arc::clone(&error))));
        error
    }
}

impl SqliteTransaction {
    pub(super) fn connection(&mut self) -> &mut SqliteConnection {
        &mut self.transaction
    }

    pub(super) async fn commit(self) -> Result<(), sqlx::Error> {
        self.transaction.commit().await
    }
}
