//! One delivers, and nobody else: claimed in the inbox, and held while the handler runs.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use tokio::time::{Instant, sleep};
use tracing::Instrument as _;

use crate::handler::Told;
use crate::handling::Handling;
use crate::inbox::{Claim, Entry, Holder, Inbox};
use crate::observe;
use crate::reply::Reply;

/// The pause between two looks at another holder's delivery, to see its end.
const LOOK: Duration = Duration::from_millis(50);

pub(crate) type Work<'a> = Pin<Box<dyn Future<Output = Reply> + Send + 'a>>;

/// Hands a notification to the handler, if nobody else does or did. Whoever waits for somebody else's
/// delivery waits until `until`.
pub(crate) trait Deliver<N>: Send + Sync {
    fn deliver<'a>(
        &'a self,
        told: Told<N>,
        entry: Entry,
        until: Instant,
        lease: Duration,
    ) -> Work<'a>;
}

/// Deliveries through an inbox.
pub(crate) struct Delivery<I, H> {
    pub inbox: Arc<I>,
    pub handling: Arc<H>,
}

impl<N, I, H> Deliver<N> for Delivery<I, H>
where
    N: Send + Sync + 'static,
    I: Inbox,
    H: Handling<N, I>,
{
    fn deliver<'a>(
        &'a self,
        mut told: Told<N>,
        entry: Entry,
        until: Instant,
        lease: Duration,
    ) -> Work<'a> {
        Box::pin(async move {
            loop {
                match self.inbox.claim(&entry, lease).await {
                    Ok(Claim::Granted {
                        holder,
                        contradicts,
                    }) => {
                        if contradicts {
                            observe::contradicts();
                        }
                        told.contradicts = contradicts;
                        return self.run(told, holder, lease).await;
                    }
                    Ok(Claim::Done) => return Reply::Repeated,
                    Ok(Claim::OtherAmount) => return Reply::OtherAmount,
                    Ok(Claim::Held) if Instant::now() >= until => return Reply::UnderWay,
                    Ok(Claim::Held) => sleep(LOOK).await,
                    Err(error) => return error.into(),
                }
            }
        })
    }
}

impl<I: Inbox, H> Delivery<I, H> {
    async fn run<N>(&self, told: Told<N>, holder: Holder, lease: Duration) -> Reply
    where
        N: Send + Sync + 'static,
        H: Handling<N, I>,
    {
        let (inbox, handling) = (Arc::clone(&self.inbox), Arc::clone(&self.handling));
        let held = holder.clone();
        // A task of its own, so that a panic ends it alone.
        let work: Work<'static> =
            Box::pin(async move { handling.handle(&inbox, &held, told).await });
        let work = tokio::spawn(work.in_current_span());
        let reply = tokio::select! {
            result = work => result.unwrap_or(Reply::Failed),
            never = self.keep(&holder, lease) => match never {},
        };
        if !reply.is_acknowledgement() {
            // Where this fails, the lease ends by itself.
            let _released = self.inbox.release(&holder).await;
        }
        reply
    }

    /// Keeps the lease alive. Where that fails it may end: then the handler may run twice, under one key.
    async fn keep(&self, holder: &Holder, lease: Duration) -> Infallible {
        loop {
            sleep(lease / 3).await;
            let _prolonged = self.inbox.prolong(holder, lease).await;
        }
    }
}
