//! Times: yyyyMMddHHmmss on the clock of China.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use jiff::civil::DateTime;
use jiff::tz::Offset;

use super::{AnswerValue, Value};
use crate::format::Format;

/// China has one time zone and no summer time.
const CHINA: Offset = Offset::constant(8);

/// A time to the second, on the clock of China (UTC+8); on the wire yyyyMMddHHmmss.
///
/// ```
/// # mod lianlian {
/// #     pub use jiff;
/// #     pub use lianlian_core::field;
/// # }
/// use lianlian::field::Timestamp;
///
/// let time: Timestamp = "20180828153543".parse()?;
/// assert_eq!(time.to_instant()?.to_string(), "2018-08-28T07:35:43Z");
/// assert!("20180230000000".parse::<Timestamp>().is_err());
///
/// // The time of a request that is about to be sent:
/// let now = Timestamp::from_instant(lianlian::jiff::Timestamp::now())?;
/// # Ok::<(), lianlian::field::TimestampError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(DateTime);

/// A text that is not a time, or a time that the form can't express.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a time: write yyyyMMddHHmmss on the clock of China, such as 20180828153543")]
pub struct TimestampError;

impl Timestamp {
    /// The instant `instant` on the clock of China, cut to the second.
    ///
    /// # Errors
    /// [`TimestampError`] for an instant outside the years 1 to 9999.
    pub fn from_instant(instant: jiff::Timestamp) -> Result<Self, TimestampError> {
        Self::from_civil(CHINA.to_datetime(instant))
    }

    /// A date and time as the clock in China shows it, cut to the second.
    ///
    /// # Errors
    /// [`TimestampError`] for a year outside 1 to 9999.
    pub fn from_civil(time: DateTime) -> Result<Self, TimestampError> {
        let in_form = (1..=9999).contains(&time.year());
        let whole = time.with().subsec_nanosecond(0).build();
        whole
            .ok()
            .filter(|_| in_form)
            .map(Self)
            .ok_or(TimestampError)
    }

    /// The instant that this time denotes.
    ///
    /// # Errors
    /// [`TimestampError`] at the very ends of the calendar.
    pub fn to_instant(self) -> Result<jiff::Timestamp, TimestampError> {
        CHINA.to_timestamp(self.0).map_err(|_| TimestampError)
    }

    /// The date and time as the clock in China shows it.
    pub const fn to_civil(self) -> DateTime {
        self.0
    }
}

impl FromStr for Timestamp {
    type Err = TimestampError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.len() != 14 || !text.bytes().all(|b| b.is_ascii_digit()) {
            return Err(TimestampError);
        }
        DateTime::strptime("%Y%m%d%H%M%S", text)
            .map_err(|_| TimestampError)
            .and_then(Self::from_civil)
            // A leap second would be read as the second before it, and so change on its way.
            .and_then(|time| {
                (time.to_string() == text)
                    .then_some(time)
                    .ok_or(TimestampError)
            })
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let t = self.0;
        write!(
            f,
            "{:04}{:02}{:02}{:02}{:02}{:02}",
            t.year(),
            t.month(),
            t.day(),
            t.hour(),
            t.minute(),
            t.second()
        )
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Timestamp({self})")
    }
}

/// A time to the second.
pub const TIMESTAMP: Format = Format::new(
    "timestamp",
    "must be a real time as yyyyMMddHHmmss in UTC+8",
    |text| Timestamp::from_str(text).is_ok(),
)
.in_chinese("须为 yyyyMMddHHmmss 形式的真实时间（UTC+8）");

impl Value for Timestamp {
    const FORMATS: &'static [Format] = &[TIMESTAMP];

    fn wire(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }

    fn from_wire(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl AnswerValue for Timestamp {}
