//! Dates: yyyyMMdd on the calendar of China.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;
use std::str::FromStr;

use super::{AnswerValue, Value};
use crate::format::Format;

/// A day in China; on the wire yyyyMMdd.
///
/// ```
/// # extern crate lianlian_core as lianlian;
/// use lianlian::field::Date;
///
/// let day: Date = "20180829".parse()?;
/// assert_eq!(day.to_civil(), jiff::civil::date(2018, 8, 29));
/// assert!("20180230".parse::<Date>().is_err());
/// # Ok::<(), lianlian::field::DateError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(jiff::civil::Date);

/// A text that is not a day, or a day that the form can't express.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a day: write yyyyMMdd, such as 20180829")]
pub struct DateError;

impl Date {
    /// A day as the calendar in China shows it.
    ///
    /// # Errors
    /// [`DateError`] for a year outside 1 to 9999.
    pub fn from_civil(day: jiff::civil::Date) -> Result<Self, DateError> {
        let in_form = (1..=9999).contains(&day.year());
        in_form.then_some(Self(day)).ok_or(DateError)
    }

    /// The day as the calendar in China shows it.
    pub const fn to_civil(self) -> jiff::civil::Date {
        self.0
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        if text.len() != 8 || !text.bytes().all(|b| b.is_ascii_digit()) {
            return Err(DateError);
        }
        let (year, month, day) = (part(text, 0..4)?, part(text, 4..6)?, part(text, 6..8)?);
        jiff::civil::Date::new(year, month, day)
            .map_err(|_| DateError)
            .and_then(Self::from_civil)
    }
}

/// Reads some of the digits. `strptime` does as well, four times as slowly; a report has a day in each line.
fn part<T: FromStr>(text: &str, digits: Range<usize>) -> Result<T, DateError> {
    let number = text.get(digits).and_then(|digits| digits.parse().ok());
    number.ok_or(DateError)
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = self.0;
        write!(f, "{:04}{:02}{:02}", day.year(), day.month(), day.day())
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Date({self})")
    }
}

/// A calendar day as `yyyyMMdd`.
pub const DATE: Format = Format::new("date", "must be a real day as yyyyMMdd", |text| {
    Date::from_str(text).is_ok()
})
.in_chinese("须为 yyyyMMdd 形式的真实日期");

impl Value for Date {
    const FORMATS: &'static [Format] = &[DATE];

    fn wire(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }

    fn from_wire(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl AnswerValue for Date {}
