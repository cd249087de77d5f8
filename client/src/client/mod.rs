//! The ready HTTP client: reqwest with rustls, one deadline for all of a call, and no request sent
//! twice by itself.
//!
//! ```no_run
//! # mod lianlian {
//! #     pub use {lianlian_api as api, lianlian_client::client, lianlian_core::*};
//! # }
//! use lianlian::api::mpay::{PaymentApplyRequest, PaymentApplyResponse};
//! use lianlian::client::{Client, Patience};
//! use lianlian::{Effect, Merchant, OrderState};
//!
//! # async fn pay(merchant: Merchant, order: PaymentApplyRequest) -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::new(merchant)?;
//! match client.call(&order).await {
//!     Ok(answer) => println!("{answer:?}"),
//!     // It may have been made: ask, and never send it under another number.
//!     Err(error) if error.effect() == Effect::Unknown => {
//!         let settled = client.settle(&order, Patience::default()).await?;
//!         match settled.state {
//!             OrderState::Succeeded => println!("paid: hand the goods out"),
//!             OrderState::Failed | OrderState::Returned => println!("nothing was paid"),
//!             OrderState::ToConfirm | OrderState::Pending | OrderState::Unknown => {
//!                 println!("not settled: ask again later");
//!             }
//!         }
//!     }
//!     Err(error) => println!("nothing was paid: {error}"),
//! }
//! # Ok(()) }
//! ```
//!
//! Any other HTTP client does as well: [`Merchant::prepare`] and [`Merchant::accept`] open no
//! connection. The crate's examples show `ureq` and `hyper`.

#[cfg(any(feature = "journal", feature = "register"))]
mod asker;
#[cfg(feature = "blocking")]
pub mod blocking;
mod builder;
#[cfg(feature = "register")]
mod entry;
mod error;
#[cfg(feature = "journal")]
mod evidence;
#[cfg(any(feature = "journal", feature = "register"))]
mod found;
mod notes;
mod observe;
mod patience;
#[cfg(feature = "journal")]
mod recover;
#[cfg(feature = "register")]
pub mod register;
mod sending;
mod settle;
mod subject;
mod transport;
#[cfg(any(feature = "journal", feature = "register"))]
mod ways;

use std::sync::Arc;
use std::time::Instant;

use tracing::Instrument as _;

use lianlian_core::sign::SignError;
use lianlian_core::{AcceptError, Draft, Merchant, OperationType as _, PrepareError, Request};
use lianlian_core::{ResponseTo, RetCode, SystemRandomness, Verified};

#[cfg(any(feature = "journal", feature = "register"))]
pub use asker::NotRecovered;
pub use builder::{CONNECT_TIMEOUT, ClientBuilder, TIMEOUT};
pub use error::{CallError, ClientError, TransportError};
#[cfg(any(feature = "journal", feature = "register"))]
pub use found::Found;
pub use patience::Patience;
#[cfg(feature = "journal")]
pub use recover::Recovered;
pub use settle::{LastWord, SettleError, Settled};

#[cfg(feature = "register")]
use register::Register;
use sending::Sending;
use transport::Transport;

/// A merchant's connection to LianLian. Clones share connections.
#[derive(Clone, Debug)]
pub struct Client {
    merchant: Arc<Merchant>,
    transport: Transport,
    #[cfg(feature = "journal")]
    journal: Option<lianlian_journal::Journal>,
    #[cfg(feature = "register")]
    register: Option<Arc<dyn Register>>,
}

impl Client {
    /// A client with the usual settings; [`builder`](Self::builder) has them all.
    ///
    /// # Errors
    /// [`ClientError`] when TLS can't be set up.
    pub fn new(merchant: Merchant) -> Result<Self, ClientError> {
        Self::builder().merchant(merchant).build()
    }

    /// The merchant whose calls these are.
    pub fn merchant(&self) -> &Merchant {
        &self.merchant
    }

    /// The journal in which the calls are written down.
    #[cfg(feature = "journal")]
    pub const fn journal(&self) -> Option<&lianlian_journal::Journal> {
        self.journal.as_ref()
    }

    /// The same client with a register, for one that was made by settings.
    #[cfg(feature = "register")]
    #[must_use]
    pub fn with_register(self, register: Arc<dyn Register>) -> Self {
        Self {
            register: Some(register),
            ..self
        }
    }

    /// Sends a request, once, and gives its verified answer.
    ///
    /// A call that is dropped before it ends may have made the order: settle it.
    ///
    /// # Errors
    /// [`CallError`], whose [`effect`](CallError::effect) says what is known of the order. After
    /// [`Effect::Unknown`](lianlian_core::Effect::Unknown), [`settle`](Self::settle) it.
    pub async fn call<R: Request>(
        &self,
        request: &R,
    ) -> Result<Verified<ResponseTo<R>>, CallError> {
        self.send(request, Sending::Once).await
    }

    /// As [`call`](Self::call), whatever the register knows of the order. It goes under the same number, by which
    /// LianLian tells that it is the same order.
    ///
    /// # Errors
    /// As [`call`](Self::call).
    #[cfg(feature = "register")]
    pub async fn call_again<R: Request>(
        &self,
        request: &R,
    ) -> Result<Verified<ResponseTo<R>>, CallError> {
        self.send(request, Sending::Again).await
    }

    async fn send<R: Request>(
        &self,
        request: &R,
        sending: Sending,
    ) -> Result<Verified<ResponseTo<R>>, CallError> {
        let operation = R::Operation::OPERATION;
        let call = observe::Call::begin(operation, self.merchant.oid_partner(), request);
        let result = self
            .exchange(request, sending, &call)
            .instrument(call.span.clone())
            .await;
        call.end(&result);
        result
    }

    async fn exchange<R: Request>(
        &self,
        request: &R,
        sending: Sending,
        call: &observe::Call,
    ) -> Result<Verified<ResponseTo<R>>, CallError> {
        let (begun, timeout) = (Instant::now(), self.transport.timeout);
        let ready = async {
            let prepared = self.prepare(request).await?;
            call.prepared(|| self.merchant.masked_sign_string(request));
            let noted = self.note_leaving(request, sending).await?;
            Ok::<_, CallError>((prepared, noted))
        };
        let ready = tokio::time::timeout(timeout, ready).await;
        let (ready, noted) = ready.map_err(|_| CallError::NotReady(timeout))??;
        let left = timeout.saturating_sub(begun.elapsed());
        let response = match self.transport.send(ready, left).await {
            Ok(response) => response,
            Err(error) => {
                self.note_failed(noted, &error).await;
                return Err(error.into());
            }
        };
        let result = self.merchant.accept(request, &response);
        self.note_answered::<R>(noted, &response, &result).await;
        let refusal = result.as_ref().err().and_then(AcceptError::refusal);
        if refusal.is_some_and(|refusal| refusal.ret_code.as_str() == RetCode::SIGNATURE) {
            observe::signature_refused(&self.merchant.masked_sign_string(request));
        }
        Ok(result?)
    }

    /// Checks, signs and seals a request, as [`Merchant::prepare`] does.
    async fn prepare<R: Request>(
        &self,
        request: &R,
    ) -> Result<http::Request<Vec<u8>>, PrepareError> {
        let draft = self.merchant.draft(request)?;
        let (draft, sign) = self.sign(draft).await?;
        let randomness = &mut SystemRandomness;
        self.merchant.seal(request, draft, &sign, randomness)
    }

    /// The signer may be a device that takes its time: it works on a thread where that holds up nobody.
    async fn sign(&self, draft: Draft) -> Result<(Draft, String), PrepareError> {
        let merchant = Arc::clone(&self.merchant);
        let signing = tokio::task::spawn_blocking(move || {
            let sign = merchant.signature(&draft);
            sign.map(|sign| (draft, sign))
        });
        signing.await.map_err(|_| SignError::Unavailable)?
    }
}
