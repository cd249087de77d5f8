//! The notes of a call, in journal and register: before the request leaves, and after the call.

use super::sending::Sending;
use super::{CallError, Client, TransportError};
use lianlian_core::{AcceptError, Request, ResponseTo, Verified};

/// The notes of a call under way.
#[derive(Default)]
pub(super) struct Notes {
    #[cfg(feature = "journal")]
    journal: Option<lianlian_journal::InFlight>,
    #[cfg(feature = "register")]
    register: Option<super::entry::Entry>,
}

#[cfg_attr(
    not(all(feature = "journal", feature = "register")),
    allow(
        unused_mut,
        unused_variables,
        clippy::unused_async,
        reason = "what is not there is noted in nothing"
    )
)]
impl Client {
    /// Notes that a request is about to leave. The register comes first: what it refuses is in no journal.
    pub(super) async fn note_leaving<R: Request>(
        &self,
        request: &R,
        sending: Sending,
    ) -> Result<Notes, CallError> {
        let mut notes = Notes::default();
        #[cfg(feature = "register")]
        {
            notes.register = self.enter(request, sending).await?;
        }
        #[cfg(feature = "journal")]
        {
            notes.journal = self.write_sent(request).await?;
        }
        #[cfg(feature = "register")]
        if let Some(entry) = &mut notes.register {
            entry.leave();
        }
        Ok(notes)
    }

    pub(super) async fn note_failed(&self, notes: Notes, error: &TransportError) {
        #[cfg(feature = "journal")]
        self.write_failed(notes.journal, error).await;
        #[cfg(feature = "register")]
        if let Some(entry) = notes.register {
            entry.failed(error.effect()).await;
        }
    }

    pub(super) async fn note_answered<R: Request>(
        &self,
        notes: Notes,
        response: &http::Response<Vec<u8>>,
        result: &Result<Verified<ResponseTo<R>>, AcceptError>,
    ) {
        #[cfg(feature = "journal")]
        self.write_answered(notes.journal, response, result).await;
        #[cfg(feature = "register")]
        if let Some(entry) = notes.register {
            entry.answered::<R>(result).await;
        }
    }
}
