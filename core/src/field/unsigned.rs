//! Members that LianLian leaves out of the signature.

use std::borrow::Cow;
use std::fmt;

use super::{AnswerValue, Secrecy, Value};
use crate::format::Format;

/// A value that no signature covers: whoever sits on the way may have written it.
///
/// Take it out with [`trust_anyway`](Self::trust_anyway) where a lie does no harm (a text for a
/// screen), never to decide about money.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Unsigned<T>(T);

impl<T> Unsigned<T> {
    /// Marks a value as not covered by a signature.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// The value, on the caller's own responsibility.
    pub fn trust_anyway(self) -> T {
        self.0
    }

    /// A look at the value, on the caller's own responsibility.
    pub const fn trust_anyway_ref(&self) -> &T {
        &self.0
    }
}

impl<T> From<T> for Unsigned<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

impl<T: fmt::Debug> fmt::Debug for Unsigned<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Unsigned").field(&self.0).finish()
    }
}

impl<T: Value> Value for Unsigned<T> {
    const SECRECY: Secrecy = T::SECRECY;
    const FORMATS: &'static [Format] = T::FORMATS;
    const CODES: &'static [&'static str] = T::CODES;
    const MEANINGS: &'static [(&'static str, &'static str)] = T::MEANINGS;
    const IN_ANSWERS: bool = T::IN_ANSWERS;

    fn wire(&self) -> Cow<'_, str> {
        self.0.wire()
    }

    fn echoes(asked: &str, answered: &str) -> bool {
        T::echoes(asked, answered)
    }

    fn from_wire(text: &str) -> Option<Self> {
        T::from_wire(text).map(Self)
    }
}

impl<T: AnswerValue> AnswerValue for Unsigned<T> {}
