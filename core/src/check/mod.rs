//! Checks: what a message must satisfy before anything of it is signed.
//!
//! The rules stand in the [rows](crate::Row); this module holds the one walk that applies them, to
//! typed requests and to received messages alike.

mod browser;
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

pub mod format {
    //! Formats: the form that the text of a value must have.
    //!
    //! A declaration names them by path (`format = format::HTTP_URL`); a crate that embeds this one can
    //! make its own.

    pub use crate::field::amount::AMOUNT;
    pub use crate::field::date::DATE;
    pub use crate::field::number::{COUNT, DECIMAL};
    pub use crate::field::shareing_data::SHAREING_DATA;
    pub use crate::field::timestamp::TIMESTAMP;
    pub use crate::format::*;
    pub use crate::risk_item::JSON_OBJECT;
}

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
}

impl CheckOptions {
    /// Card numbers must pass the Luhn check.
    pub const fn with_luhn(mut self) -> Self {
        self.luhn = true;
        self
    }
}
