//! Errors of a client and its calls, with their effect on the order.

use std::error::Error;
use std::time::Duration;

use lianlian_core::{AcceptError, Effect, PrepareError, Refusal};

/// The cause below an error of the transport.
type Cause = Box<dyn Error + Send + Sync>;

/// A client that could not be made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ClientError {
    /// One of the extra roots is not a certificate.
    #[error("an extra root is not a certificate: give PEM that begins with BEGIN CERTIFICATE")]
    Certificate,
    /// TLS could not be set up.
    #[error("TLS can't be set up: check the operating system's certificates, and user_agent")]
    Tls(#[source] Cause),
    /// The journal can't be opened.
    #[cfg(feature = "journal")]
    #[error(transparent)]
    Journal(#[from] lianlian_journal::JournalError),
    /// The threads of a blocking client could not be started.
    #[cfg(feature = "blocking")]
    #[error("the client's threads can't be started: {0}")]
    Threads(#[source] std::io::Error),
}

/// A call without an answer that is one of the operation's outcomes.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CallError {
    /// The request could not be prepared. Nothing was sent.
    #[error(transparent)]
    Prepare(#[from] PrepareError),
    /// The signer, or the disk of the journal, took longer than the call's deadline. Nothing was sent;
    /// the journal may still come to list the request.
    #[error("not signed and written down within {0:?}: check the signer and the journal's disk; {sent}", sent = Effect::NothingSent)]
    NotReady(Duration),
    /// The way to LianLian or back failed.
    #[error(transparent)]
    Transport(#[from] TransportError),
    /// LianLian refused, or its answer can't be believed or read.
    #[error(transparent)]
    Accept(#[from] AcceptError),
    /// The journal can't be written: nothing was sent.
    #[cfg(feature = "journal")]
    #[error("{0}; {sent}", sent = Effect::NothingSent)]
    Journal(#[from] lianlian_journal::JournalError),
    /// The register can't be written: nothing was sent.
    #[cfg(feature = "register")]
    #[error("{0}; {sent}", sent = Effect::NothingSent)]
    Register(#[from] super::register::RegisterError),
    /// The order is in flight already, or has succeeded. This call sent nothing.
    #[cfg(feature = "register")]
    #[error(
        "the register has this order already ({0}), so it was not sent a second time: settle it, or send it again \
         under the same number with `call_again`"
    )]
    AlreadyInFlight(super::register::Known),
    /// A blocking client was used inside an async runtime, which it would hold up.
    #[cfg(feature = "blocking")]
    #[error(
        "a blocking client can't be used on an async runtime's thread: use lianlian::client::Client"
    )]
    InsideRuntime,
}

impl CallError {
    /// The refusal by LianLian, if this is one, and whether its signature covers it.
    pub fn refusal(&self) -> Option<Refusal<'_>> {
        match self {
            Self::Accept(error) => error.refusal(),
            _ => None,
        }
    }

    /// The effect of the call on the order. This is the first question after an error. After
    /// [`Effect::Unknown`], [`settle`](super::Client::settle) the order.
    pub fn effect(&self) -> Effect {
        match self {
            Self::Prepare(error) => error.effect(),
            Self::NotReady(_) => Effect::NothingSent,
            Self::Transport(error) => error.effect(),
            Self::Accept(error) => error.effect(),
            #[cfg(feature = "journal")]
            Self::Journal(_) => Effect::NothingSent,
            #[cfg(feature = "register")]
            Self::Register(_) => Effect::NothingSent,
            // An earlier call may have made it.
            #[cfg(feature = "register")]
            Self::AlreadyInFlight(_) => Effect::Unknown,
            #[cfg(feature = "blocking")]
            Self::InsideRuntime => Effect::NothingSent,
        }
    }
}

/// An error between here and LianLian.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum TransportError {
    /// No connection could be made, or not in time: nothing was sent.
    #[error("LianLian can't be reached: {}", Effect::NothingSent)]
    Connect(#[source] Cause),
    /// The call took longer than its deadline.
    #[error("no answer within {0:?}; {unknown}: the order may exist", unknown = Effect::Unknown)]
    Timeout(Duration),
    /// The connection broke.
    #[error("the connection broke; {}: the order may exist", Effect::Unknown)]
    Broken(#[source] Cause),
    /// The answer is longer than an answer can be.
    #[error("the answer is longer than {most} bytes; {unknown}: the order may exist", unknown = Effect::Unknown)]
    TooLong {
        /// The limit in bytes.
        most: usize,
    },
}

impl TransportError {
    /// The effect of the call on the order.
    pub const fn effect(&self) -> Effect {
        match self {
            Self::Connect(_) => Effect::NothingSent,
            Self::Timeout(_) | Self::Broken(_) | Self::TooLong { .. } => Effect::Unknown,
        }
    }
}
