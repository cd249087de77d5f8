//! The two ways in which a claimed notification is handled, and its success noted.

use std::time::Duration;

use lianlian::notification::NotificationMessage;
use tokio::time::sleep;

use crate::handler::{Handler, SharingHandler, Told};
use crate::inbox::{Holder, Inbox, InboxError, SharedInbox};
use crate::observe::Handled;
use crate::reply::Reply;

/// Hands a notification to the handler, and notes the handler's success.
pub(crate) trait Handling<N, I>: Send + Sync + 'static {
    fn handle(
        &self,
        inbox: &I,
        holder: &Holder,
        told: Told<N>,
    ) -> impl Future<Output = Reply> + Send;
}

/// First the handler, then the note: at least once.
pub(crate) struct Separately<H>(pub H);

/// The handler's writes and the note in one transaction: exactly once.
pub(crate) struct Together<H>(pub H);

impl<N, I, H> Handling<N, I> for Separately<H>
where
    N: NotificationMessage + Send + Sync + 'static,
    I: Inbox,
    H: Handler<N>,
{
    async fn handle(&self, inbox: &I, holder: &Holder, told: Told<N>) -> Reply {
        let handled = Handled::begin(N::NOTIFICATION);
        if handled.end(self.0.handle(told).await) {
            noted(complete(inbox, holder).await)
        } else {
            Reply::Failed
        }
    }
}

impl<N, I, H> Handling<N, I> for Together<H>
where
    N: NotificationMessage + Send + Sync + 'static,
    I: SharedInbox,
    H: SharingHandler<N, I::Connection>,
{
    async fn handle(&self, inbox: &I, holder: &Holder, told: Told<N>) -> Reply {
        let mut transaction = match inbox.begin().await {
            Ok(transaction) => transaction,
            Err(error) => return error.into(),
        };
        let handled = Handled::begin(N::NOTIFICATION);
        let connection = I::connection(&mut transaction);
        if handled.end(self.0.handle(connection, told).await) {
            noted(I::commit(transaction, holder).await)
        } else {
            Reply::Failed
        }
    }
}

/// The handler has succeeded: it would be a pity to run it again for a moment's failure.
async fn complete(inbox: &impl Inbox, holder: &Holder) -> Result<bool, InboxError> {
    for pause in [100, 400] {
        match inbox.complete(holder).await {
            Ok(noted) => return Ok(noted),
            Err(_) => sleep(Duration::from_millis(pause)).await,
        }
    }
    inbox.complete(holder).await
}

fn noted(result: Result<bool, InboxError>) -> Reply {
    match result {
        Ok(true) => Reply::Delivered,
        // The lease had ended, and another has it now: the next repetition tells what became of it.
        Ok(false) => Reply::UnderWay,
        Err(error) => error.into(),
    }
}
