//! The names of reports, and the stretches of time that they are of.

use jiff::Timestamp;
use jiff::ToSpan as _;
use jiff::civil::Date;
use lianlian::api::report::{SummaryRow, TransactionRow};
use lianlian::report::ReportRow as _;

use crate::told::CHINA;

/// A report that is asked for.
pub(super) struct ReportFile<'a> {
    pub oid_partner: &'a str,
    /// The beginning of its first day.
    pub from: Timestamp,
    /// The end of its last day.
    pub until: Timestamp,
    pub is_summary: bool,
}

impl<'a> ReportFile<'a> {
    /// The report whose file has this name.
    pub fn of_name(name: &'a str) -> Option<Self> {
        let mut parts = name.strip_suffix(".txt")?.split('_');
        let (prefix, oid_partner, period) = (parts.next()?, parts.next()?, parts.next()?);
        let is_summary = prefix == SummaryRow::REPORT.prefix;
        let is_day = period.len() == 8;
        let is_right =
            parts.next().is_none() && (is_summary || prefix == TransactionRow::REPORT.prefix);
        if !is_right || (is_summary && !is_day) || !(is_day || period.len() == 6) {
            return None;
        }
        let first = match is_day {
            true => Date::strptime("%Y%m%d", period),
            false => Date::strptime("%Y%m%d", format!("{period}01")),
        };
        let first = first.ok()?;
        let length = if is_day { 1.day() } else { 1.month() };
        let begins = |day: Date| CHINA.to_timestamp(day.at(0, 0, 0, 0)).ok();
        Some(Self {
            oid_partner,
            from: begins(first)?,
            until: begins(first.checked_add(length).ok()?)?,
            is_summary,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_the_page() {
        let hours = |name| {
            let file = ReportFile::of_name(name)?;
            Some((
                file.from.to_string(),
                file.until.duration_since(file.from).as_hours(),
                file.is_summary,
            ))
        };
        let day = ("2017-12-15T16:00:00Z".to_owned(), 24, false);
        assert_eq!(hours("JYMX_1_20171216.txt"), Some(day));
        let month = ("2017-11-30T16:00:00Z".to_owned(), 31 * 24, false);
        assert_eq!(hours("JYMX_1_201712.txt"), Some(month));
        let summary = ("2017-12-15T16:00:00Z".to_owned(), 24, true);
        assert_eq!(hours("JYMXSUM_1_20171216.txt"), Some(summary));
        for name in [
            "JYMX_1_20171216",
            "JYMX_1_20171316.txt",
            "JYMXSUM_1_201712.txt",
            "JYMX_1_2_20171216.txt",
            "TXMX_1_20171216.txt",
            "JYMX_1_２0171216.txt",
            ".txt",
        ] {
            assert!(hours(name).is_none(), "{name}");
        }
    }
}
