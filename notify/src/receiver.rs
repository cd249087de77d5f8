//! From a body to a reply: verified, looked up, delivered.

use std::fmt;
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use lianlian::Merchant;
use lianlian::notification::Notice;
use tokio::time::{Instant, sleep, timeout};
use tracing::Instrument as _;

use crate::handler::{Handler, SharingHandler, Told};
use crate::inbox::{Begun, Claim, Entry, Holder, Inbox, InboxError, LEASE, SharedInbox};
use crate::observe::{self, Arrival};
use crate::reply::Reply;

/// After this time LianLian gets no acknowledgement: it waits 5 seconds, the way there and back included.
pub const LIMIT: Duration = Duration::from_secs(4);

/// How often it is looked whether somebody else's delivery has come to its end.
const LOOK: Duration = Duration::from_millis(50);

/// Receives notifications of one table. Clones share everything.
pub struct Receiver<N> {
    merchant: Arc<Merchant>,
    deliver: Arc<dyn Deliver<N>>,
    limit: Duration,
}

type Work<'a> = Pin<Box<dyn Future<Output = Reply> + Send + 'a>>;

/// Hands a notification to the handler, if nobody else does or did.
trait Deliver<N>: Send + Sync {
    fn deliver<'a>(&'a self, told: Told<N>, entry: Entry, until: Instant) -> Work<'a>;
}

impl<N: Notice + Send + Sync + 'static> Receiver<N> {
    /// Delivers **at least once**, each time under the same key.
    pub fn new(merchant: Merchant, inbox: impl Inbox, handler: impl Handler<N>) -> Self {
        Self::with(
            merchant,
            Claiming {
                inbox: Arc::new(inbox),
                handler: Arc::new(handler),
            },
        )
    }

    /// Delivers **exactly once**: the handler writes through the inbox's transaction.
    pub fn sharing<I: SharedInbox>(
        merchant: Merchant,
        inbox: I,
        handler: impl SharingHandler<N, I::Connection>,
    ) -> Self {
        let handler = Arc::new(handler);
        Self::with(
            merchant,
            Sharing {
                inbox,
                handler,
                _told: PhantomData,
            },
        )
    }

    /// Another limit than [`LIMIT`]: for tests.
    pub fn limit(self, limit: Duration) -> Self {
        Self { limit, ..self }
    }

    /// Deals with a notification's body, as it came.
    pub async fn handle(&self, body: Vec<u8>) -> Reply {
        let table = N::NOTIFICATION;
        let arrival = Arrival::begin(table);
        let reply = self
            .reply(body, &arrival)
            .instrument(arrival.span.clone())
            .await;
        arrival.end(table, &reply);
        reply
    }

    async fn reply(&self, body: Vec<u8>, arrival: &Arrival) -> Reply {
        let until = Instant::now() + self.limit;
        let merchant = Arc::clone(&self.merchant);
        // RSA, where it holds up no async thread.
        let verified = tokio::task::spawn_blocking(move || merchant.notification::<N>(&body));
        let notification = match verified.await {
            Ok(Ok(notification)) => notification,
            Ok(Err(error)) => return Reply::Refused(error),
            Err(_) => return Reply::Failed,
        };
        let key = notification.identity();
        arrival.known(&key);
        let entry = Entry {
            identity: key.clone(),
            name: format!("{}/{}", N::NOTIFICATION.product, N::NOTIFICATION.name),
            fingerprint: notification.fingerprint(),
        };
        let deliver = Arc::clone(&self.deliver);
        let told = Told { notification, key };
        // In a task of its own: it goes on when the limit is over, or when LianLian hangs up.
        let work = async move { deliver.deliver(told, entry, until).await };
        let work = tokio::spawn(work.in_current_span());
        match timeout(until.saturating_duration_since(Instant::now()), work).await {
            Ok(Ok(reply)) => reply,
            Ok(Err(_)) => Reply::Failed,
            Err(_) => Reply::UnderWay,
        }
    }

    fn with(merchant: Merchant, deliver: impl Deliver<N> + 'static) -> Self {
        Self {
            merchant: Arc::new(merchant),
            deliver: Arc::new(deliver),
            limit: LIMIT,
        }
    }
}

/// At least once: the delivery is claimed, done, and noted.
struct Claiming<I, H> {
    inbox: Arc<I>,
    handler: Arc<H>,
}

impl<N, I, H> Deliver<N> for Claiming<I, H>
where
    N: Send + Sync + 'static,
    I: Inbox,
    H: Handler<N>,
{
    fn deliver<'a>(&'a self, told: Told<N>, entry: Entry, until: Instant) -> Work<'a> {
        Box::pin(async move {
            loop {
                match self.inbox.claim(&entry, LEASE).await {
                    Ok(Claim::Granted(holder)) => return self.run(told, &holder).await,
                    Ok(Claim::Done) => return Reply::Repeated,
                    Ok(Claim::Contradicts) => return Reply::Contradicts,
                    Ok(Claim::Held) if Instant::now() >= until => return Reply::UnderWay,
                    Ok(Claim::Held) => sleep(LOOK).await,
                    Err(error) => return error.into(),
                }
            }
        })
    }
}

impl<I: Inbox, H> Claiming<I, H> {
    async fn run<N>(&self, told: Told<N>, holder: &Holder) -> Reply
    where
        N: Send + 'static,
        H: Handler<N>,
    {
        let handler = Arc::clone(&self.handler);
        // A task of its own, so that a panic ends it alone.
        let work = async move { handler.handle(told).await };
        let mut work = tokio::spawn(work.in_current_span());
        let result = loop {
            tokio::select! {
                result = &mut work => break result,
                () = sleep(LEASE / 3) => {
                    // Where this fails the lease may end: then the handler may run twice, under one key.
                    let _prolonged = self.inbox.prolong(holder, LEASE).await;
                }
            }
        };
        match result {
            Ok(Ok(())) => self.complete(holder).await,
            Ok(Err(error)) => {
                observe::handler_failed(&error);
                self.give_back(holder).await
            }
            Err(_) => self.give_back(holder).await,
        }
    }

    /// The handler has succeeded: it would be a pity to run it again for a moment's failure.
    async fn complete(&self, holder: &Holder) -> Reply {
        let mut last = None;
        for pause in [0, 100, 400] {
            sleep(Duration::from_millis(pause)).await;
            match self.inbox.complete(holder).await {
                Ok(()) => return Reply::Delivered,
                Err(error) => last = Some(error),
            }
        }
        last.map_or(Reply::Failed, Reply::Inbox)
    }

    async fn give_back(&self, holder: &Holder) -> Reply {
        // Where this fails, the lease ends by itself.
        let _released = self.inbox.release(holder).await;
        Reply::Failed
    }
}

/// Exactly once: the note and what the handler writes are one transaction.
struct Sharing<I, H, N> {
    inbox: I,
    handler: Arc<H>,
    _told: PhantomData<fn(N)>,
}

impl<N, I, H> Deliver<N> for Sharing<I, H, N>
where
    N: Send + Sync + 'static,
    I: SharedInbox,
    H: SharingHandler<N, I::Connection>,
{
    fn deliver<'a>(&'a self, told: Told<N>, entry: Entry, until: Instant) -> Work<'a> {
        Box::pin(async move {
            let mut transaction = loop {
                match self.inbox.begin(&entry).await {
                    Ok(Begun::Granted(transaction)) => break transaction,
                    Ok(Begun::Done) => return Reply::Repeated,
                    Ok(Begun::Contradicts) => return Reply::Contradicts,
                    Ok(Begun::Held) if Instant::now() >= until => return Reply::UnderWay,
                    Ok(Begun::Held) => sleep(LOOK).await,
                    Err(error) => return error.into(),
                }
            };
            let handler = Arc::clone(&self.handler);
            let work = async move {
                let result = handler.handle(I::connection(&mut transaction), told).await;
                (result, transaction)
            };
            // A task of its own, so that a panic ends it alone, and its transaction with it.
            match tokio::spawn(work.in_current_span()).await {
                Ok((Ok(()), transaction)) => committed(I::commit(transaction).await),
                Ok((Err(error), _rolled_back)) => {
                    observe::handler_failed(&error);
                    Reply::Failed
                }
                Err(_) => Reply::Failed,
            }
        })
    }
}

fn committed(result: Result<(), InboxError>) -> Reply {
    match result {
        Ok(()) => Reply::Delivered,
        Err(error) => error.into(),
    }
}

impl<N> Clone for Receiver<N> {
    fn clone(&self) -> Self {
        Self {
            merchant: Arc::clone(&self.merchant),
            deliver: Arc::clone(&self.deliver),
            limit: self.limit,
        }
    }
}

impl<N: Notice> fmt::Debug for Receiver<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Receiver")
            .field("notification", &N::NOTIFICATION.name)
            .field("merchant", &self.merchant)
            .field("limit", &self.limit)
            .finish_non_exhaustive()
    }
}
