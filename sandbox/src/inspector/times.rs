//! Times and lengths of time as the pages show them, in China's time.

use std::time::Duration;

use jiff::civil::DateTime;
use jiff::{SignedDuration, Timestamp};
use maud::{Markup, html};

use crate::told::CHINA;

/// A time of day; its day shows where somebody points at it.
pub(super) fn time(at: Timestamp) -> Markup {
    let china = china(at);
    html! {
        time.time datetime=(china.strftime("%Y-%m-%dT%H:%M:%S%.3f+08:00")) title=(china.strftime("%Y-%m-%d")) {
            (china.strftime("%H:%M:%S%.3f"))
        }
    }
}

/// A day and a time of day.
pub(super) fn day_and_time(at: Timestamp) -> Markup {
    let china = china(at);
    html! {
        time.time datetime=(china.strftime("%Y-%m-%dT%H:%M:%S%.3f+08:00")) { (china.strftime("%Y-%m-%d %H:%M:%S")) }
        " UTC+8"
    }
}

/// A time in RFC 3339, for programs.
pub(crate) fn rfc3339(at: Timestamp) -> String {
    china(at).strftime("%Y-%m-%dT%H:%M:%S+08:00").to_string()
}

/// A length of time in its largest units, days of 24 hours among them: `31m`, `7d 1m`.
pub(crate) fn length(of: SignedDuration) -> String {
    let days = of.as_hours() / 24;
    let rest = of - SignedDuration::from_hours(24 * days);
    match (days, rest.is_zero()) {
        (0, _) => format!("{rest:#}"),
        (days, true) => format!("{days}d"),
        (days, false) => format!("{days}d {rest:#}"),
    }
}

/// The time that something took.
pub(super) fn took(time: Duration) -> String {
    format!("{} ms", time.as_millis())
}

fn china(at: Timestamp) -> DateTime {
    CHINA.to_datetime(at)
}
