//! The register of orders in flight, as the client needs it: it learns of an order before the request leaves, and of
//! what became of it after. The crate `lianlian-books` keeps one in a database.

mod placed;

use std::error::Error;
use std::fmt;
use std::pin::Pin;

use jiff::Timestamp;

use super::found::Found;
use lianlian_core::{Effect, OrderState};

pub use super::found::lianlian_number_among;
pub use super::sending::Sending;
pub use placed::{OrderKey, OrderKeyError, Placed, amount_among};

/// The future of a register's note.
pub type Noting<'a, T> = Pin<Box<dyn Future<Output = Result<T, RegisterError>> + Send + 'a>>;

/// A register of the orders in flight.
pub trait Register: fmt::Debug + Send + Sync + 'static {
    /// Notes that a request is about to leave, unless the order is in flight already. When this grants a ticket, the
    /// note is on disk.
    fn begin<'a>(&'a self, order: &'a Placed, sending: Sending) -> Noting<'a, Begun>;

    /// Notes how the call ended. A ticket that was followed by another changes nothing.
    fn end<'a>(&'a self, ticket: &'a Ticket, end: End) -> Noting<'a, ()>;

    /// Notes what a query found out. An order that is not there is passed over.
    fn found<'a>(&'a self, order: &'a OrderKey, found: &'a Found) -> Noting<'a, ()>;
}

/// The answer of a register to a request that is about to leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Begun {
    /// The request may leave.
    Granted(Ticket),
    /// The order is in flight, or has succeeded.
    InFlight(Known),
}

/// The permission for one request to leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticket {
    /// The order that it is for.
    pub order: OrderKey,
    /// The operation's table, `mpay/PaymentApply`.
    pub operation: String,
    /// The ticket's random name.
    pub name: String,
}

/// The knowledge that a register has of an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The state by all that was said of it.
    pub state: OrderState,
    /// The time at which the request was sent the last time.
    pub sent_at: Option<Timestamp>,
    /// The last thing that was said of it, such as `the query said pending`.
    pub last_word: Option<String>,
}

impl fmt::Display for Known {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.state.as_str())?;
        if let Some(sent_at) = self.sent_at {
            write!(f, ", sent at {sent_at}")?;
        }
        match &self.last_word {
            Some(word) => write!(f, ", {word}"),
            None => Ok(()),
        }
    }
}

/// The end of a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// With one of the operation's outcomes, which says this of the order.
    Answered(Found),
    /// With an error.
    Error {
        /// The effect on the order.
        effect: Effect,
        /// The return code, where LianLian answered with one.
        ret_code: Option<String>,
    },
}

/// A register that can't be used.
#[derive(Debug, thiserror::Error)]
#[error("the register of orders can't be used: {0}")]
pub struct RegisterError(#[source] Box<dyn Error + Send + Sync>);

impl RegisterError {
    /// The error of a register's own kind.
    pub fn new(error: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self(error.into())
    }
}
