//! Value types: where a plain string would be wrong or dangerous.
//!
//! A text typed by a person (card number, name, SMS code…) is held as it is and judged by the
//! checks, so that all mistakes come in one answer. A value made by a program (codes, times) can
//! only be built right.

pub(crate) mod amount;
mod codes;
pub(crate) mod date;
mod encrypted;
pub(crate) mod number;
pub(crate) mod report_time;
mod secrecy;
mod secret;
pub(crate) mod shareing_data;
pub(crate) mod timestamp;
mod unsigned;

use std::borrow::Cow;

use crate::format::Format;

pub use amount::{Amount, AmountError};
pub use codes::Open;
pub use date::{Date, DateError};
pub use encrypted::Encrypted;
/// A decimal number that is not an amount of money: a rate, a balance.
pub use rust_decimal::Decimal;

pub use report_time::ReportTime;

pub use crate::risk_item::{RiskItem, RiskItemComposer, RiskItemError};
pub use secrecy::{MaskedText, Secrecy};
pub use secret::{
    AccountNumber, CardExpiry, CardNumber, Cvv2, IdNumber, Mobile, PersonName, PrivateText, SmsCode,
};
pub use timestamp::{Timestamp, TimestampError};
pub use unsigned::Unsigned;

/// A value that a parameter can have: its text on the wire, and what is known of it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a value that a parameter can have",
    note = "use a `String`, a type of `lianlian::field`, a code list made with `lianlian::code_enum!`, or implement `lianlian::field::Value`"
)]
pub trait Value: Sized {
    /// The part of the value that may be shown.
    const SECRECY: Secrecy = Secrecy::Public;
    /// The forms that the text must have.
    const FORMATS: &'static [Format] = &[];
    /// The codes that there are; empty where any text is allowed.
    const CODES: &'static [&'static str] = &[];
    /// The meanings of the codes that are known, also where others may come.
    const MEANINGS: &'static [(&'static str, &'static str)] = &[];

    /// True where LianLian may send such a value. A closed code list can't be read once LianLian
    /// adds a code, and a CVV2 never comes back.
    const IN_ANSWERS: bool = true;

    /// The value as text, as it is signed and sent.
    fn wire(&self) -> Cow<'_, str>;

    /// Tells whether an answer that says `answered` repeats the `asked` value.
    fn echoes(asked: &str, answered: &str) -> bool {
        asked == answered
    }

    /// Reads the value from a message; `None` where the text can't be such a value.
    fn from_wire(text: &str) -> Option<Self>;
}

/// A value that can be read from an answer, whatever LianLian adds to its lists one day.
///
/// A code list alone is not such a value: declare the field `open`, which makes it an [`Open`] that
/// keeps an unknown code.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't stand in an answer",
    note = "a code list may grow: write `open` in the field's `#[response(…)]`, and its type becomes `Open<{Self}>`, which keeps unknown codes",
    note = "a CVV2 never comes back: leave it out"
)]
pub trait AnswerValue: Value {}

impl Value for String {
    fn wire(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }

    fn from_wire(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }
}

impl AnswerValue for String {}
