//! Numbers, which travel as text: counts, rates, balances.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::{AnswerValue, Value};
use crate::format::Format;

/// Any other decimal number.
pub const DECIMAL: Format = Format::new("decimal", "must be a decimal number", |text| {
    Decimal::from_wire(text).is_some()
})
.in_chinese("须为十进制数");

/// A count, such as of minutes.
pub const COUNT: Format = Format::new(
    "count",
    "must be a whole number, at most 4294967295",
    |text| u32::from_wire(text).is_some(),
)
.in_chinese("须为整数，至多 4294967295");

/// A count: of minutes, of records.
impl Value for u32 {
    const FORMATS: &'static [Format] = &[COUNT];

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
    const FORMATS: &'static [Format] = &[DECIMAL];

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
