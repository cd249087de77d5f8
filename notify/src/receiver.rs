//! From a body to a reply: verified, looked up, delivered.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderMap;
use lianlian::notification::{NotificationError, NotificationMessage, OrderNotification};
use lianlian::{Merchant, Verified};
use tokio::time::{Instant, timeout};
use tracing::Instrument as _;

use crate::delivery::{Deliver, Delivery, Work};
use crate::expected::{Compare, Comparison, Orders};
use crate::handler::{Handler, SharingHandler, Told};
use crate::handling::{Handling, Separately, Together};
use crate::inbox::{Entry, Inbox, LEASE, SharedInbox};
use crate::observe::{self, Arrival};
use crate::reply::Reply;

/// After this time LianLian gets no acknowledgement: it waits 5 seconds, the way there and back included.
pub const LIMIT: Duration = Duration::from_secs(4);

/// A body of this length or less is verified in less time than it takes to wake another thread: most have a few hundred
/// bytes, and RSA verifies in some tens of microseconds.
const SHORT: usize = 8 * 1024;

/// Receives notifications of one table. Clones share everything.
pub struct Receiver<N> {
    merchant: Arc<Merchant>,
    expecting: Option<Arc<dyn Compare<N>>>,
    deliver: Arc<dyn Deliver<N>>,
    limit: Duration,
    lease: Duration,
}

impl<N: NotificationMessage + Send + Sync + 'static> Receiver<N> {
    /// Delivers **at least once**, each time under the same key.
    pub fn new(merchant: Merchant, inbox: impl Inbox, handler: impl Handler<N>) -> Self {
        Self::with(merchant, inbox, Separately(handler))
    }

    /// Delivers **exactly once**: the handler writes through the inbox's transaction.
    pub fn sharing<I: SharedInbox>(
        merchant: Merchant,
        inbox: I,
        handler: impl SharingHandler<N, I::Connection>,
    ) -> Self {
        Self::with(merchant, inbox, Together(handler))
    }

    fn with<I: Inbox>(merchant: Merchant, inbox: I, handling: impl Handling<N, I>) -> Self {
        Self {
            merchant: Arc::new(merchant),
            expecting: None,
            deliver: Arc::new(Delivery {
                inbox: Arc::new(inbox),
                handling: Arc::new(handling),
            }),
            limit: LIMIT,
            lease: LEASE,
        }
    }

    /// Compares each notification with what was ordered before it is delivered: one that tells of an order
    /// that nobody placed, or of another amount, product or merchant, is not acknowledged, and the handler
    /// doesn't run.
    pub fn expecting(self, orders: impl Orders) -> Self
    where
        N: OrderNotification,
    {
        let expecting: Arc<dyn Compare<N>> = Arc::new(Comparison(orders));
        Self {
            expecting: Some(expecting),
            ..self
        }
    }

    /// Another limit than [`LIMIT`]: for tests.
    pub fn limit(self, limit: Duration) -> Self {
        Self { limit, ..self }
    }

    /// Another lease than [`LEASE`]: after a crash, nobody else delivers for so long. It is prolonged three
    /// times as often, so let it be longer than the inbox may be away.
    pub fn lease(self, lease: Duration) -> Self {
        Self { lease, ..self }
    }

    /// Deals with a notification: its headers and its body, as they came.
    pub async fn handle(&self, headers: &HeaderMap, body: impl Into<Vec<u8>>) -> Reply {
        let table = N::NOTIFICATION;
        let arrival = Arrival::begin(table);
        let reply = self
            .reply(headers, body.into(), &arrival)
            .instrument(arrival.span.clone())
            .await;
        arrival.end(table, &reply);
        reply
    }

    async fn reply(&self, headers: &HeaderMap, body: Vec<u8>, arrival: &Arrival) -> Reply {
        let until = Instant::now() + self.limit;
        let notification = match self.verified(headers, body).await {
            Some(Ok(notification)) => notification,
            Some(Err(error)) => return Reply::Refused(error),
            None => return Reply::Failed,
        };
        let entry = Entry::of(&notification);
        arrival.known(&entry.identity, &*notification);
        observe::rest(&notification);
        let (deliver, lease) = (Arc::clone(&self.deliver), self.lease);
        let expecting = self.expecting.clone();
        let told = Told {
            notification,
            key: entry.identity.clone(),
            contradicts: false,
        };
        // In a task of its own: it goes on when the limit is over, or when LianLian hangs up.
        let work: Work<'static> = Box::pin(async move {
            if let Some(expecting) = expecting
                && let Err(reply) = expecting.compare(&told.notification).await
            {
                return reply;
            }
            deliver.deliver(told, entry, until, lease).await
        });
        let work = tokio::spawn(work.in_current_span());
        match timeout(until.saturating_duration_since(Instant::now()), work).await {
            Ok(Ok(reply)) => reply,
            Ok(Err(_)) => Reply::Failed,
            Err(_) => Reply::UnderWay,
        }
    }

    /// Verifies and reads a body: a long one on a thread where that holds up nobody, the usual one here.
    async fn verified(
        &self,
        headers: &HeaderMap,
        body: Vec<u8>,
    ) -> Option<Result<Verified<N>, NotificationError>> {
        if body.len() <= SHORT {
            return Some(self.merchant.notification(headers, &body));
        }
        let (merchant, headers) = (Arc::clone(&self.merchant), headers.clone());
        let verified = tokio::task::spawn_blocking(move || merchant.notification(&headers, &body));
        verified.await.ok()
    }
}

impl<N> Clone for Receiver<N> {
    fn clone(&self) -> Self {
        Self {
            merchant: Arc::clone(&self.merchant),
            expecting: self.expecting.clone(),
            deliver: Arc::clone(&self.deliver),
            limit: self.limit,
            lease: self.lease,
        }
    }
}

impl<N: NotificationMessage> fmt::Debug for Receiver<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Receiver")
            .field("notification", &N::NOTIFICATION.name)
            .field("merchant", &self.merchant)
            .field("limit", &self.limit)
            .field("lease", &self.lease)
            .finish_non_exhaustive()
    }
}
