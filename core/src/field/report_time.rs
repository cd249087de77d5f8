//! Times in reports: yyyyMMdd HH:mm:ss on the clock of China.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use jiff::civil;

use super::{AnswerValue, Timestamp, TimestampError, Value};
use crate::format::Format;

/// A time in a report, to the second, on the clock of China (UTC+8); in its files `20180828 15:35:43`.
///
/// It is the [`Timestamp`] of messages in another form, and is read in that form as well.
///
/// ```
/// # extern crate lianlian_core as lianlian;
/// use lianlian::field::{ReportTime, Timestamp};
///
/// let time: ReportTime = "20180828 15:35:43".parse()?;
/// assert_eq!(Timestamp::from(time), "20180828153543".parse()?);
/// assert!("20180828 25:00:00".parse::<ReportTime>().is_err());
/// # Ok::<(), lianlian::field::TimestampError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReportTime(Timestamp);

impl From<Timestamp> for ReportTime {
    fn from(time: Timestamp) -> Self {
        Self(time)
    }
}

impl From<ReportTime> for Timestamp {
    fn from(time: ReportTime) -> Self {
        time.0
    }
}

impl FromStr for ReportTime {
    type Err = TimestampError;

    fn from_str(text: &str) -> Result<Self, TimestampError> {
        match in_form(text) {
            Some(time) => Timestamp::from_civil(time).map(Self),
            None => text.parse().map(Self),
        }
    }
}

/// Reads `20180828 15:35:43`.
fn in_form(text: &str) -> Option<civil::DateTime> {
    let (day, time) = text.split_once(' ')?;
    let day: super::Date = day.parse().ok()?;
    let mut parts = time.split(':').map(two_digits);
    let time = civil::Time::new(parts.next()??, parts.next()??, parts.next()??, 0).ok()?;
    parts
        .next()
        .is_none()
        .then(|| day.to_civil().to_datetime(time))
}

fn two_digits(text: &str) -> Option<i8> {
    let is_number = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok())?
}

impl fmt::Display for ReportTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let t = self.0.to_civil();
        let (year, month, day) = (t.year(), t.month(), t.day());
        let (hour, minute, second) = (t.hour(), t.minute(), t.second());
        write!(
            f,
            "{year:04}{month:02}{day:02} {hour:02}:{minute:02}:{second:02}"
        )
    }
}

impl fmt::Debug for ReportTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ReportTime({self})")
    }
}

/// A time to the second, as reports write it.
pub const REPORT_TIME: Format = Format::new(
    "report_time",
    "must be a real time as yyyyMMdd HH:mm:ss in UTC+8",
    |text| ReportTime::from_str(text).is_ok(),
)
.in_chinese("须为 yyyyMMdd HH:mm:ss 形式的真实时间（UTC+8）");

impl Value for ReportTime {
    const FORMATS: &'static [Format] = &[REPORT_TIME];

    fn wire(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }

    fn from_wire(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl AnswerValue for ReportTime {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_writes_its_own_form_and_is_read_in_both() {
        for text in ["20171216 01:51:25", "20171216015125"] {
            let time = text.parse::<ReportTime>().map(|time| time.to_string());
            assert_eq!(time.as_deref(), Ok("20171216 01:51:25"), "{text}");
        }
        for text in [
            "",
            "20171216",
            "20171216 ",
            "20171216 1:51:25",
            "20171216 01:51",
            "20171216 01:51:25:00",
            "20171216 01:51:60",
            "20171232 01:51:25",
            "20171216  01:51:25",
            "20171216 +1:51:25",
            "２0171216 01:51:25",
        ] {
            assert!(text.parse::<ReportTime>().is_err(), "{text}");
        }
    }
}
