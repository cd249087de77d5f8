//! Checks: what a message must satisfy before anything of it is signed.
//!
//! The rules stand in the [rows](crate::Row); this module holds the one walk that applies them, to
//! typed requests and to received messages alike.

mod browser;
mod clock;
pub mod format;
mod rules;
#[cfg(feature = "validator")]
mod validator;

pub use crate::format::Format;
pub use crate::violation::{Rule, Violation, Violations};
pub(crate) use browser::{ambiguous, unprintable};
pub(crate) use rules::check;
#[doc(hidden)]
pub use rules::check_message;

#[cfg(feature = "validator")]
#[doc(hidden)]
pub use validator::to_validation_errors;

/// Checks that are a matter of choice.
///
/// ```
/// # extern crate lianlian_core as lianlian;
/// let strict = lianlian::check::CheckOptions::default().with_luhn();
/// assert!(strict.luhn);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct CheckOptions {
    /// Card numbers must pass the Luhn check. Off by default: a card number in LianLian's own samples
    /// fails it.
    pub luhn: bool,
    /// The time, where a clock is at hand: nobody is born later, and a request that says when it was made must
    /// not be far from it. Without it, neither is checked.
    pub now: Option<jiff::Timestamp>,
}

impl CheckOptions {
    /// Card numbers must pass the Luhn check.
    pub const fn with_luhn(mut self) -> Self {
        self.luhn = true;
        self
    }

    /// Days and times are held against this one.
    pub const fn with_now(mut self, now: jiff::Timestamp) -> Self {
        self.now = Some(now);
        self
    }
}
