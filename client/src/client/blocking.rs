//! The client for code that is not async.

use std::sync::Arc;

use tokio::runtime::{self, Handle, Runtime};

use super::{CallError, ClientError, Patience, SettleError, Settled};
use lianlian_core::{Merchant, Order, OrderQuery, Request, ResponseTo, Verified};

/// A [`Client`](super::Client) that waits. Clones share connections and one thread that works them; it
/// can be used from any number of threads that are not an async runtime's.
#[derive(Clone, Debug)]
pub struct Client {
    client: super::Client,
    runtime: Arc<Threads>,
}

/// A runtime that can be dropped anywhere: on an async runtime's thread, tokio panics otherwise.
#[derive(Debug)]
struct Threads {
    handle: Handle,
    runtime: Option<Runtime>,
}

impl Drop for Threads {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

impl Client {
    /// The same client, waiting for what it does.
    ///
    /// # Errors
    /// [`ClientError::Threads`] when the operating system gives no thread.
    pub fn new(client: super::Client) -> Result<Self, ClientError> {
        let runtime = runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .thread_name("lianlian")
            .enable_all()
            .build()
            .map_err(ClientError::Threads)?;
        Ok(Self {
            client,
            runtime: Arc::new(Threads {
                handle: runtime.handle().clone(),
                runtime: Some(runtime),
            }),
        })
    }

    /// The merchant whose calls these are.
    pub fn merchant(&self) -> &Merchant {
        self.client.merchant()
    }

    /// As [`Client::call`](super::Client::call).
    ///
    /// # Errors
    /// As there, and [`CallError::InsideRuntime`] on a thread of an async runtime.
    pub fn call<R: Request>(&self, request: &R) -> Result<Verified<ResponseTo<R>>, CallError> {
        outside()?;
        self.runtime.handle.block_on(self.client.call(request))
    }

    /// As [`Client::call_again`](super::Client::call_again).
    ///
    /// # Errors
    /// As there, and [`CallError::InsideRuntime`] on a thread of an async runtime.
    #[cfg(feature = "register")]
    pub fn call_again<R: Request>(
        &self,
        request: &R,
    ) -> Result<Verified<ResponseTo<R>>, CallError> {
        outside()?;
        self.runtime
            .handle
            .block_on(self.client.call_again(request))
    }

    /// As [`Client::settle`](super::Client::settle).
    ///
    /// # Errors
    /// As there, and [`CallError::InsideRuntime`] on a thread of an async runtime.
    pub fn settle<O: Order>(
        &self,
        order: &O,
        patience: Patience,
    ) -> Result<Settled<O::Query>, SettleError> {
        self.settle_by(&order.query(), patience)
    }

    /// As [`Client::settle_by`](super::Client::settle_by).
    ///
    /// # Errors
    /// As there, and [`CallError::InsideRuntime`] on a thread of an async runtime.
    pub fn settle_by<Q: OrderQuery>(
        &self,
        query: &Q,
        patience: Patience,
    ) -> Result<Settled<Q>, SettleError> {
        outside().map_err(SettleError::Query)?;
        let settled = self.client.settle_by(query, patience);
        self.runtime.handle.block_on(settled)
    }
}

#[cfg(feature = "journal")]
impl Client {
    /// As [`Client::settle_unsettled`](super::Client::settle_unsettled).
    ///
    /// # Errors
    /// As there, and [`JournalError::Interrupted`](lianlian_journal::JournalError::Interrupted) on a thread of an
    /// async runtime.
    pub fn settle_unsettled(
        &self,
        journal: &lianlian_journal::Journal,
        patience: Patience,
    ) -> Result<Vec<super::Recovered>, lianlian_journal::JournalError> {
        outside().map_err(|_| lianlian_journal::JournalError::Interrupted)?;
        let recovered = self.client.settle_unsettled(journal, patience);
        self.runtime.handle.block_on(recovered)
    }
}

/// Waiting on an async runtime's thread would hold up all that it does; tokio panics.
fn outside() -> Result<(), CallError> {
    match Handle::try_current() {
        Ok(_) => Err(CallError::InsideRuntime),
        Err(_) => Ok(()),
    }
}
