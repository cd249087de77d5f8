//! The kinds of columns, and their values in formats that other programs read.

use lianlian::field::{Date, ReportTime, Timestamp, Value};
use lianlian::{Row, check::format};

/// The kind of a column's values, which its table's type tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Count,
    Decimal,
    Day,
    Time,
}

impl Kind {
    pub fn of(column: &Row) -> Self {
        let is = |name: &str| column.type_formats.iter().any(|format| format.name == name);
        match () {
            () if is(format::COUNT.name) => Self::Count,
            () if is(format::DECIMAL.name) || is(format::AMOUNT.name) => Self::Decimal,
            () if is(format::DATE.name) => Self::Day,
            () if is(format::REPORT_TIME.name) => Self::Time,
            () => Self::Text,
        }
    }

    /// The text of a value as other programs read it; `text` is how a report writes it.
    pub fn in_iso(self, text: &str) -> String {
        let iso = match self {
            Self::Day => Date::from_wire(text).map(|day| day.to_civil().to_string()),
            Self::Time => ReportTime::from_wire(text).map(|time| {
                let time = Timestamp::from(time).to_civil();
                format!("{time}+08:00")
            }),
            Self::Text | Self::Count | Self::Decimal => None,
        };
        iso.unwrap_or_else(|| text.to_owned())
    }
}
