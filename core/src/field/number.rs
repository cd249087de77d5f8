//! Numbers, which travel as text: counts, rates, balances.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::{AnswerValue, Value};
use crate::check::{Format, format};

/// A count: of minutes, of records.
impl Value for u32 {
    const FORMATS: &'static [Format] = &[format::COUNT];

    fn wire(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }

    fn from_wire(text: &str) -> Option<Self> {
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| text.parse().ok())?
    }
}

impl AnswerValue for u32 {}

/// A rate, or a balance.
impl Value for Decimal {
    const FORMATS: &'static [Format] = &[format::DECIMAL];

    fn wire(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }

    /// The same number, however many zeros end it.
    fn echoes(asked: &str, answered: &str) -> bool {
        match (Self::from_wire(asked), Self::from_wire(answered)) {
            (Some(asked), Some(answered)) => asked == answered,
            _ => asked == answered,
        }
    }

    fn from_wire(text: &str) -> Option<Self> {
        let plain = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-');
        let number = text.chars().all(plain).then(|| Self::from_str_exact(text));
        number?.ok()
    }
}

impl AnswerValue for Decimal {}
