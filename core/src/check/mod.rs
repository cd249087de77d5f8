//! Checks: what a message must satisfy before anything of it is signed.
//!
//! The rules stand in the [rows](crate::Row); this module holds the one walk that applies them, to
//! typed requests and to received messages alike.

mod form;
pub mod format;
mod rules;
#[cfg(feature = "validator")]
mod validator;
mod violation;

pub use form::Format;
pub(crate) use rules::check;
#[doc(hidden)]
pub use rules::check_message;
pub use violation::{Rule, Violation, Violations};

#[cfg(feature = "validator")]
#[doc(hidden)]
pub use validator::to_validation_errors;

/// Checks that are a matter of choice.
///
/// ```
/// let strict = lianlian::check::CheckOptions::default().with_luhn();
/// assert!(strict.luhn);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct CheckOptions {
    /// Card numbers must pass the Luhn check. Off by default: a card number in LianLian's own samples
    /// fails it.
    pub luhn: bool,
}

impl CheckOptions {
    /// Card numbers must pass the Luhn check.
    pub const fn with_luhn(mut self) -> Self {
        self.luhn = true;
        self
    }
}
