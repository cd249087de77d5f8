//! Demands that only somebody with a clock can judge.

use jiff::{SignedDuration, Timestamp, civil};

use crate::field;
use crate::row::Row;

/// The wire names of the time at which a request was made.
const NAMES: [&str; 2] = ["time_stamp", "timestamp"];

/// A request whose time is further than this from LianLian's clock is refused.
const TOLERANCE: SignedDuration = SignedDuration::from_mins(30);

/// Tells whether this is the time of a request, and too far from now.
pub(super) fn is_too_far(row: &Row, text: &str, now: Timestamp) -> bool {
    if !NAMES.contains(&row.name) {
        return false;
    }
    let time: Option<field::Timestamp> = text.parse().ok();
    let instant = time.and_then(|time| time.to_instant().ok());
    instant.is_none_or(|instant| now.duration_since(instant).abs() > TOLERANCE)
}

/// Tells whether a day has not come yet, in China.
pub(super) fn is_to_come(day: civil::Date, now: Timestamp) -> bool {
    let today = field::Timestamp::from_instant(now);
    today.is_ok_and(|today| day > today.to_civil().date())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_in_china() {
        let now: Timestamp = "2026-11-26T15:59:59Z".parse().expect("a time");
        assert!(!is_to_come(civil::date(2026, 11, 26), now));
        assert!(is_to_come(civil::date(2026, 11, 27), now));
        let later = now + SignedDuration::from_secs(1);
        assert!(!is_to_come(civil::date(2026, 11, 27), later));
    }
}
