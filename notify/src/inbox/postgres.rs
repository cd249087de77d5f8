//! An inbox in PostgreSQL, for several hosts.

/// The clock, in milliseconds since 1970.
macro_rules! now {
    () => {
        "CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)"
    };
}

/// A row of no use by itself: whoever has read it waits no longer for a row that is locked than for a connection.
/// Its place is under an `ORDER BY`, so that it is read before the first row is locked.
macro_rules! bounded {
    () => {
        "(SELECT set_config('lock_timeout', '3s', true)) AS bounded"
    };
}

mod claims;
mod line;
mod notes;

use sqlx::pool::PoolConnection;
use sqlx::postgres::PgPoolOptions;
use sqlx::{Connection as _, PgPool, Postgres, Transaction};

use super::sql::{IDLE, migrator, statements};
use super::{Claim, Entry, Inbox, SharedInbox, holder};
use claims::Asked;
use line::Line;

/// The longest wait for a connection.
const WAIT: Duration = Duration::from_secs(3);

/// An inbox in PostgreSQL, for several hosts. Notifications that come at once share statements.
#[derive(Clone, Debug)]
pub struct PostgresInbox {
    pool: PgPool,
    /// One connection for leases: where handlers hold all the others, their leases must still be prolonged.
    leases: PgPool,
    claims: Line<Asked>,
    notes: Line<Holder>,
}

impl PostgresInbox {
    /// Connects to `postgres://…`, and brings the inbox's table up to date. It uses up to 20 connections, and one
    /// more for leases.
    ///
    /// # Errors
    /// [`InboxError`] when a connection can't be made, or the tables are something else.
    pub async fn connect(url: &str) -> Result<Self, InboxError> {
        let pool = options(20).connect(url).await?;
        Self::with_pool(pool).await
    }

    /// An inbox beside the merchant's own tables. It makes one connection more, for leases.
    ///
    /// # Errors
    /// [`InboxError`] when its table can't be made.
    pub async fn with_pool(pool: PgPool) -> Result<Self, InboxError> {
        let migrator = migrator(STEPS);
        migrator.run(&pool).await?;
        let leases = options(1).connect_lazy_with(pool.connect_options().as_ref().clone());
        Ok(Self {
            claims: Line::new(pool.clone()),
            notes: Line::new(pool.clone()),
            pool,
            leases,
        })
    }

    /// The connections, for tables of one's own beside the inbox.
    pub const fn pool(&self) -> &PgPool {
        &self.pool
    }

    async fn connection(&self) -> Result<PoolConnection<Postgres>, sqlx::Error> {
        self.pool.acquire().await
    }
}

/// Of this many connections. One that was in use a moment ago is believed to be there: to ask each time would double
/// what goes back and forth.
fn options(most: u32) -> PgPoolOptions {
    PgPoolOptions::new()
        .max_connections(most)
        .acquire_timeout(WAIT)
        .test_before_acquire(false)
        .before_acquire(|connection, about| {
            Box::pin(async move {
                if about.idle_for > IDLE {
                    connection.ping().await?;
                }
                Ok(true)
            })
        })
}

/// The steps that make the table and change it.
const STEPS: &[(i64, &str, &str)] = &[
    (
        1,
        "inbox",
        include_str!("../../migrations/postgres/0001_inbox.sql"),
    ),
    (
        2,
        "ending",
        include_str!("../../migrations/postgres/0002_ending.sql"),
    ),
    (
        3,
        "lease",
        include_str!("../../migrations/postgres/0003_lease.sql"),
    ),
];

// What somebody has locked is forgotten the next time: a batch locks in another order than this finds them, and to
// wait for each other would be a deadlock.
statements!(Postgres, now = now!(), forget = "FOR UPDATE SKIP LOCKED");

impl Inbox for PostgresInbox {
    async fn claim(&self, entry: &Entry, lease: Duration) -> Result<Claim, InboxError> {
        let asked = Asked {
            holder: holder(&entry.identity)?,
            entry: entry.clone(),
            lease,
        };
        self.claims.write(asked).await
    }

    async fn prolong(&self, holder: &Holder, lease: Duration) -> Result<bool, InboxError> {
        let mut connection = self.leases.acquire().await?;
        Ok(prolong(&mut connection, holder, lease).await?)
    }

    async fn complete(&self, holder: &Holder) -> Result<bool, InboxError> {
        self.notes.write(holder.clone()).await
    }

    async fn release(&self, holder: &Holder) -> Result<(), InboxError> {
        Ok(release(&mut *self.connection().await?, holder).await?)
    }

    async fn open_since(&self, age: Duration) -> Result<Vec<Open>, InboxError> {
        open_since(&mut *self.connection().await?, age).await
    }

    async fn forget(&self, age: Duration) -> Result<u64, InboxError> {
        Ok(forget(&mut *self.connection().await?, age).await?)
    }
}

impl SharedInbox for PostgresInbox {
    type Connection = Connection;
    type Transaction = Transaction<'static, Postgres>;

    async fn begin(&self) -> Result<Self::Transaction, InboxError> {
        Ok(self.pool.begin().await?)
    }

    fn connection(transaction: &mut Self::Transaction) -> &mut Self::Connection {
        &mut *transaction
    }

    async fn commit(
        mut transaction: Self::Transaction,
        holder: &Holder,
    ) -> Result<bool, InboxError> {
        let noted = note(&mut transaction, holder).await?;
        if noted {
            transaction.commit().await?;
        }
        Ok(noted)
    }
}
