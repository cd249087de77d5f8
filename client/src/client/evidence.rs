//! The journal of a client's calls. The disk is waited for on threads where that holds up nobody.

use std::time::Duration;

use tokio::time::timeout;
use tracing::error;

use super::{CallError, Client, TransportError};
use lianlian_api::{NOTIFICATIONS, OPERATIONS};
use lianlian_core::{AcceptError, Request, Response, Verified};
use lianlian_journal::{Draft, InFlight, Journal, JournalError};

/// The longest time that an answer waits for the disk. The writing goes on after it.
const PATIENCE: Duration = Duration::from_secs(2);

/// The journal, which keeps nothing of what any table hides.
pub(super) fn hiding_all(journal: Journal) -> Journal {
    let operations = OPERATIONS.iter().flat_map(|operation| operation.messages());
    let notifications = NOTIFICATIONS.iter().map(|notification| notification.rows);
    journal.hiding(operations.chain(notifications))
}

impl Client {
    /// Writes down what is about to leave; without a journal, nothing.
    pub(super) async fn write_sent<R: Request>(
        &self,
        request: &R,
    ) -> Result<Option<InFlight>, CallError> {
        let Some(journal) = self.journal.clone() else {
            return Ok(None);
        };
        let draft = Draft::sent(self.merchant.oid_partner(), request);
        Ok(Some(begin(journal, draft).await?))
    }

    pub(super) async fn write_answered<A: Response>(
        &self,
        sent: Option<InFlight>,
        response: &http::Response<Vec<u8>>,
        result: &Result<Verified<A>, AcceptError>,
    ) {
        if let (Some(journal), Some(sent)) = (self.journal.clone(), sent) {
            let draft = Draft::answered(&sent, response, result);
            end(journal, sent, draft).await;
        }
    }

    pub(super) async fn write_failed(&self, sent: Option<InFlight>, error: &TransportError) {
        if let (Some(journal), Some(sent)) = (self.journal.clone(), sent) {
            let draft = Draft::failed(&sent, error.effect(), &error.to_string());
            end(journal, sent, draft).await;
        }
    }
}

async fn begin(journal: Journal, draft: Draft) -> Result<InFlight, JournalError> {
    on_a_thread(move || journal.begin(&draft)).await
}

/// Writes down the end of a call. The answer is valid even if it can't be written down, and it does not wait long.
async fn end(journal: Journal, sent: InFlight, draft: Draft) {
    let written = on_a_thread(move || journal.end(&sent, &draft));
    match timeout(PATIENCE, written).await {
        Ok(Ok(())) => {}
        Ok(Err(error)) => error!(%error, "the journal lacks what came back"),
        Err(_) => error!("the journal's disk is slow: it lacks, as yet, what came back"),
    }
}

pub(super) async fn on_a_thread<T: Send + 'static>(
    write: impl FnOnce() -> Result<T, JournalError> + Send + 'static,
) -> Result<T, JournalError> {
    let written = tokio::task::spawn_blocking(write).await;
    written.unwrap_or_else(|_| Err(JournalError::Interrupted))
}
