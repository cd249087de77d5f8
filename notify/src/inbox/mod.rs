//! Inboxes: they keep what was told and what was dealt with.
//!
//! | inbox | for |
//! |---|---|
//! | [`SqliteInbox`] | one host: a file |
//! | [`PostgresInbox`] | several hosts (feature `postgres`) |
//! | [`MemoryInbox`] | tests |
//!
//! An inbox keeps hashes and times; nothing of the notification itself.

mod memory;
#[cfg(feature = "postgres")]
mod postgres;
#[cfg(any(feature = "sqlite", feature = "postgres"))]
mod sql;
#[cfg(feature = "sqlite")]
mod sqlite;
#[cfg(feature = "sqlite")]
mod writer;

use std::sync::Arc;
use std::time::{Duration, SystemTime};

pub use memory::MemoryInbox;
#[cfg(feature = "postgres")]
pub use postgres::PostgresInbox;
#[cfg(feature = "sqlite")]
pub use sqlite::SqliteInbox;
#[cfg(feature = "sqlite")]
pub use writer::SqliteTransaction;

use lianlian::Verified;
use lianlian::notification::NotificationMessage;

/// Lease duration. After a crash, redelivery waits at most this long.
pub const LEASE: Duration = Duration::from_secs(15);

/// A notification in the inbox, without its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The identity of the order and the event.
    pub identity: String,
    /// The table that tells it, `mpay/PaymentNotification`.
    pub name: String,
    /// Of what must be the same each time it is told: the identity and the amount.
    pub fingerprint: String,
    /// The order; none where no order is told of.
    pub order: Option<String>,
    /// The end to which the order came; none where no end is told.
    pub ending: Option<String>,
}

impl Entry {
    /// The entry of a notification.
    pub fn of<N: NotificationMessage>(notification: &Verified<N>) -> Self {
        Self {
            identity: notification.identity(),
            name: N::NOTIFICATION.table(),
            fingerprint: notification.fingerprint(),
            order: notification.order_identity(),
            ending: notification.ending(),
        }
    }
}

/// The answer to a request to deliver something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claim {
    /// The caller may deliver it.
    Granted {
        /// Whoever delivers it, alone.
        holder: Holder,
        /// Another end of the same order was told before, dealt with or not.
        contradicts: bool,
    },
    /// Somebody else is at it.
    Held,
    /// It was dealt with.
    Done,
    /// It was told with another fingerprint before: with another amount.
    OtherAmount,
}

/// The holder of a delivery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// The identity of the notification being delivered.
    pub identity: String,
    /// The holder's random name.
    pub name: String,
}

/// Something that was told and is not dealt with.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Open {
    /// The identity of the order and the event.
    pub identity: String,
    /// The table that tells it.
    pub name: String,
    /// The number of times that it was handed to the handler.
    pub deliveries: u64,
    /// The time at which it came first.
    pub first_at: SystemTime,
}

/// An inbox that can't be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum InboxError {
    /// The database failed.
    #[cfg(any(feature = "sqlite", feature = "postgres"))]
    #[error("the inbox's database can't be used: {0}")]
    Database(#[from] sqlx::Error),
    /// The database failed in what was written of several notifications together.
    #[cfg(any(feature = "sqlite", feature = "postgres"))]
    #[error("the inbox's database can't be used: {0}")]
    Shared(std::sync::Arc<sqlx::Error>),
    /// The database is none of this version's.
    #[cfg(any(feature = "sqlite", feature = "postgres"))]
    #[error("the inbox's tables are none of this version's: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// The operating system gave no random numbers.
    #[error("no random numbers: {0}")]
    Randomness(#[from] getrandom::Error),
}

/// A store of received notifications.
pub trait Inbox: Send + Sync + 'static {
    /// Asks for the delivery of something, for as long as `lease`.
    fn claim(
        &self,
        entry: &Entry,
        lease: Duration,
    ) -> impl Future<Output = Result<Claim, InboxError>> + Send;

    /// Prolongs a delivery by `lease` from now; `false` where it is somebody else's by now.
    fn prolong(
        &self,
        holder: &Holder,
        lease: Duration,
    ) -> impl Future<Output = Result<bool, InboxError>> + Send;

    /// Notes that it is dealt with; `false` where it is somebody else's by now, or was noted before.
    fn complete(&self, holder: &Holder) -> impl Future<Output = Result<bool, InboxError>> + Send;

    /// Gives a delivery back, so that the next repetition is delivered.
    fn release(&self, holder: &Holder) -> impl Future<Output = Result<(), InboxError>> + Send;

    /// Lists the notifications that are not dealt with and came before `age` ago, the oldest first.
    fn open_since(
        &self,
        age: Duration,
    ) -> impl Future<Output = Result<Vec<Open>, InboxError>> + Send;

    /// Forgets what was dealt with before `age` ago; gives how many entries. An old notification that is
    /// sent again is delivered again then: let it be a year.
    fn forget(&self, age: Duration) -> impl Future<Output = Result<u64, InboxError>> + Send;
}

/// Several receivers may share one.
impl<I: Inbox> Inbox for Arc<I> {
    async fn claim(&self, entry: &Entry, lease: Duration) -> Result<Claim, InboxError> {
        (**self).claim(entry, lease).await
    }

    async fn prolong(&self, holder: &Holder, lease: Duration) -> Result<bool, InboxError> {
        (**self).prolong(holder, lease).await
    }

    async fn complete(&self, holder: &Holder) -> Result<bool, InboxError> {
        (**self).complete(holder).await
    }

    async fn release(&self, holder: &Holder) -> Result<(), InboxError> {
        (**self).release(holder).await
    }

    async fn open_since(&self, age: Duration) -> Result<Vec<Open>, InboxError> {
        (**self).open_since(age).await
    }

    async fn forget(&self, age: Duration) -> Result<u64, InboxError> {
        (**self).forget(age).await
    }
}

/// An inbox whose transaction a handler can share.
pub trait SharedInbox: Inbox {
    /// The database connection that the handler writes through.
    type Connection: Send;
    /// A transaction under way.
    type Transaction: Send + 'static;

    /// Begins a transaction for the handler to write in.
    fn begin(&self) -> impl Future<Output = Result<Self::Transaction, InboxError>> + Send;

    /// The connection of a transaction.
    fn connection(transaction: &mut Self::Transaction) -> &mut Self::Connection;

    /// Notes in the transaction that it is dealt with, and ends it: all of it is there. `false` where it is
    /// somebody else's by now, or was noted before: nothing of it is there.
    fn commit(
        transaction: Self::Transaction,
        holder: &Holder,
    ) -> impl Future<Output = Result<bool, InboxError>> + Send;
}

/// A random name for a holder.
fn holder(identity: &str) -> Result<Holder, InboxError> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)?;
    Ok(Holder {
        identity: identity.to_owned(),
        name: bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
    })
}
