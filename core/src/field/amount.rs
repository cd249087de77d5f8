//! Amounts of money: two decimals, no floats.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;

use super::{AnswerValue, Value};
use crate::format::Format;

/// The dearest amount that the protocol knows, in hundredths: 100,000,000.00.
const MAX_HUNDREDTHS: u64 = 10_000_000_000;

/// An amount in yuan, or in the currency named beside it: two decimals, 0.01 to 100,000,000.00; on
/// the wire `55.44`.
///
/// In answers LianLian may leave decimals out (`1000`), or say 0.
///
/// ```
/// # extern crate lianlian_core as lianlian;
/// use lianlian::field::Amount;
///
/// let amount: Amount = "55.44".parse()?;
/// assert_eq!(amount, Amount::from_fen(5544)?);
/// assert_eq!(Amount::from_fen(5)?.to_string(), "0.05");
/// assert!("55.444".parse::<Amount>().is_err() && Amount::from_fen(0).is_err());
/// # Ok::<(), lianlian::field::AmountError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount {
    hundredths: u64,
}

/// A text or number that is not an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an amount is 0.01 to 100000000.00 and has at most two decimals, such as 55.44")]
pub struct AmountError;

impl Amount {
    /// An amount in hundredths: fen, where the currency is yuan.
    ///
    /// # Errors
    /// [`AmountError`] for 0, and for more than 100,000,000.00.
    pub fn from_fen(fen: u64) -> Result<Self, AmountError> {
        let in_range = (1..=MAX_HUNDREDTHS).contains(&fen);
        in_range
            .then_some(Self { hundredths: fen })
            .ok_or(AmountError)
    }

    /// The amount in hundredths: fen, where the currency is yuan.
    pub const fn fen(self) -> u64 {
        self.hundredths
    }

    /// The amount as a decimal, to calculate with.
    pub fn to_decimal(self) -> Decimal {
        Decimal::new(self.hundredths.cast_signed(), 2)
    }

    /// An amount as LianLian may say it: 0 and whole numbers too.
    fn of_decimal(number: Decimal) -> Result<Self, AmountError> {
        let hundredths = number
            .checked_mul(Decimal::ONE_HUNDRED)
            .ok_or(AmountError)?;
        let hundredths = hundredths.normalize();
        let whole = hundredths.scale() == 0;
        let hundredths = u64::try_from(hundredths.mantissa()).ok();
        hundredths
            .filter(|hundredths| whole && *hundredths <= MAX_HUNDREDTHS)
            .map(|hundredths| Self { hundredths })
            .ok_or(AmountError)
    }
}

impl TryFrom<Decimal> for Amount {
    type Error = AmountError;

    fn try_from(number: Decimal) -> Result<Self, AmountError> {
        Self::of_decimal(number).and_then(|amount| Self::from_fen(amount.hundredths))
    }
}

impl FromStr for Amount {
    type Err = AmountError;

    fn from_str(text: &str) -> Result<Self, AmountError> {
        Decimal::from_wire(text).ok_or(AmountError)?.try_into()
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.hundredths / 100, self.hundredths % 100)
    }
}

impl fmt::Debug for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Amount({self})")
    }
}

/// An amount of money, always with two decimals.
pub const AMOUNT: Format = Format::new(
    "amount",
    "must be an amount from 0.01 to 100000000.00 with two decimals",
    |text| Amount::from_str(text).is_ok_and(|amount| amount.to_string() == text),
)
.in_chinese("须为 0.01 至 100000000.00 的金额，两位小数");

impl Value for Amount {
    const FORMATS: &'static [Format] = &[AMOUNT];

    fn wire(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }

    /// The same amount, however many decimals are written.
    fn echoes(asked: &str, answered: &str) -> bool {
        Decimal::echoes(asked, answered)
    }

    fn from_wire(text: &str) -> Option<Self> {
        Decimal::from_wire(text).and_then(|number| Self::of_decimal(number).ok())
    }
}

impl AnswerValue for Amount {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_have_two_decimals_and_a_range() {
        for (text, fen) in [
            ("0.01", 1),
            ("55.44", 5544),
            ("1000", 100_000),
            ("100000000.00", MAX_HUNDREDTHS),
        ] {
            assert_eq!(text.parse::<Amount>().map(Amount::fen), Ok(fen), "{text}");
        }
        let huge = "79228162514264337593543950335";
        for text in [
            "",
            "0.00",
            "0",
            "100000000.01",
            "1.001",
            "-1.00",
            "+1.00",
            "1e3",
            "1_000",
            " 1",
            "１",
            "1,00",
            huge,
        ] {
            assert_eq!(text.parse::<Amount>(), Err(AmountError), "{text}");
        }
        assert_eq!(
            Amount::try_from(Decimal::new(5544, 2)).map(Amount::fen),
            Ok(5544)
        );
        assert_eq!(
            Amount::from_fen(100).map(|yuan| yuan.to_decimal().to_string()),
            Ok("1.00".to_owned())
        );
    }

    #[test]
    fn answers_may_be_zero_or_whole() {
        assert_eq!(Amount::from_wire("0.00").map(Amount::fen), Some(0));
        assert_eq!(Amount::from_wire("210.9").map(Amount::fen), Some(21090));
        assert!(Amount::echoes("1000.00", "1000") && !Amount::echoes("1000.00", "1000.01"));
        assert!(!Amount::echoes("1000.00", "1000.00 "));
    }
}
