//! A request's entry in the register, from before it leaves until after the call.

use std::sync::Arc;
use std::time::Duration;

use tokio::runtime::Handle;
use tokio::time::timeout;
use tracing::error;

use super::found::Found;
use super::register::{Begun, End, OrderKey, Placed, Register, RegisterError, Ticket};
use super::sending::Sending;
use super::subject::Subject;
use super::{CallError, Client};
use lianlian_core::{AcceptError, Effect, OperationType as _, Request, ResponseTo, Sent, Verified};

/// The longest time that an answer waits for the register. The note goes on after it.
const PATIENCE: Duration = Duration::from_secs(2);

/// A request's entry. One that is dropped before the request leaves is noted as never sent.
#[derive(Debug)]
pub(super) struct Entry {
    register: Arc<dyn Register>,
    ticket: Ticket,
    has_left: bool,
}

impl Client {
    /// Notes that a request is about to leave; without a register, or where it makes no order, nothing.
    pub(super) async fn enter<R: Sent>(
        &self,
        request: &R,
        sending: Sending,
    ) -> Result<Option<Entry>, CallError> {
        let placed = Placed::of(self.merchant.oid_partner(), request);
        let (Some(register), Some(placed)) = (&self.register, placed) else {
            return Ok(None);
        };
        Entry::begin(register, placed, sending).await.map(Some)
    }

    /// Notes what a query found out.
    pub(super) async fn note_found(&self, about: &Subject, found: &Found) {
        let (Some(register), Some(number)) = (&self.register, &about.number) else {
            return;
        };
        let order = OrderKey {
            oid_partner: self.merchant.oid_partner().to_owned(),
            product: about.product.unwrap_or_default().to_owned(),
            series: about.series.map(str::to_owned),
            number: number.clone(),
        };
        if let Err(error) = register.found(&order, found).await {
            error!(%error, "the register lacks what became of the order");
        }
    }
}

impl Entry {
    async fn begin(
        register: &Arc<dyn Register>,
        placed: Placed,
        sending: Sending,
    ) -> Result<Self, CallError> {
        let register = Arc::clone(register);
        // In a task of its own: where nobody waits for it any more, the entry is dropped there and noted as never sent.
        let begun = tokio::spawn(async move {
            match register.begin(&placed, sending).await? {
                Begun::InFlight(known) => Ok(Err(known)),
                Begun::Granted(ticket) => Ok(Ok(Self {
                    register,
                    ticket,
                    has_left: false,
                })),
            }
        });
        let begun = begun.await.map_err(RegisterError::new)?;
        begun
            .map_err(CallError::Register)?
            .map_err(CallError::AlreadyInFlight)
    }

    /// The request leaves: from now on the order may exist.
    pub(super) fn leave(&mut self) {
        self.has_left = true;
    }

    /// Notes what came back.
    pub(super) async fn answered<R: Request>(
        self,
        result: &Result<Verified<ResponseTo<R>>, AcceptError>,
    ) {
        let operation = R::Operation::OPERATION;
        let end = match result {
            Ok(answer) => End::Answered(Found::in_answer(operation, &**answer, answer.ret_code())),
            Err(error) => End::Error {
                effect: error.effect(),
                ret_code: error
                    .refusal()
                    .map(|refusal| refusal.ret_code.as_str().to_owned()),
            },
        };
        self.end(end).await;
    }

    /// Notes that nothing came back.
    pub(super) async fn failed(self, effect: Effect) {
        let ret_code = None;
        self.end(End::Error { effect, ret_code }).await;
    }

    /// Notes the end of the call. The answer is valid even if that can't be noted, and it does not wait long.
    async fn end(mut self, end: End) {
        self.has_left = true;
        let noted = tokio::spawn(note(Arc::clone(&self.register), self.ticket.clone(), end));
        if timeout(PATIENCE, noted).await.is_err() {
            error!("the register is slow: it lacks, as yet, how the call ended");
        }
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        if self.has_left {
            return;
        }
        let end = End::Error {
            effect: Effect::NothingSent,
            ret_code: None,
        };
        // Without a runtime the order stays open, and is asked after.
        if let Ok(runtime) = Handle::try_current() {
            runtime.spawn(note(Arc::clone(&self.register), self.ticket.clone(), end));
        }
    }
}

async fn note(register: Arc<dyn Register>, ticket: Ticket, end: End) {
    if let Err(error) = register.end(&ticket, end).await {
        error!(%error, "the register lacks how the call ended: the order is asked after");
    }
}
