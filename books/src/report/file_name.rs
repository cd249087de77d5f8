//! The names of the files.

use std::fmt;
use std::str::FromStr;

use jiff::civil;
use lianlian::field::Date;
use lianlian::report::{Period, Report};

/// The name of a report's file: `JYMX_201304121000001004_20171216.txt`.
///
/// ```
/// use lianlian::api::report::TransactionRow;
/// use lianlian::report::ReportRow;
/// use lianlian_books::report::{FileName, FilePeriod};
///
/// let name: FileName = "JYMX_201304121000001004_201712.txt".parse()?;
/// assert_eq!(name.report.prefix, TransactionRow::REPORT.prefix);
/// assert_eq!(name.oid_partner, "201304121000001004");
/// assert!(matches!(name.period, FilePeriod::Month { year: 2017, month: 12 }));
/// assert_eq!(name.to_string(), "JYMX_201304121000001004_201712.txt");
/// # Ok::<(), lianlian_books::report::FileNameError>(())
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct FileName {
    /// The report that the file is of.
    pub report: &'static Report,
    /// The merchant's number.
    pub oid_partner: String,
    /// The stretch of time.
    pub period: FilePeriod,
}

/// The day or month of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum FilePeriod {
    /// A day of settlement.
    Day(Date),
    /// A month of a year.
    Month {
        /// The year, 1 to 9999.
        year: i16,
        /// The month, 1 to 12.
        month: i8,
    },
}

/// A text that is not the name of a report's file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "not a report's file: expected a name such as JYMX_201304121000001004_20171216.txt, \
     JYMX_201304121000001004_201712.txt or JYMXSUM_201304121000001004_20171216.txt"
)]
pub struct FileNameError;

const ENDING: &str = ".txt";

impl FileName {
    /// The name of a merchant's file.
    ///
    /// # Errors
    /// The merchant's number is not one, or there is no such file of the report.
    pub fn new(
        report: &'static Report,
        oid_partner: &str,
        period: FilePeriod,
    ) -> Result<Self, FileNameError> {
        let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let is_there = report.periods.contains(&period.kind());
        match is_number(oid_partner) && is_there {
            true => Ok(Self {
                report,
                oid_partner: oid_partner.to_owned(),
                period,
            }),
            false => Err(FileNameError),
        }
    }
}

impl FilePeriod {
    /// A month of a year.
    ///
    /// # Errors
    /// There is no such month.
    pub fn month(year: i16, month: i8) -> Result<Self, FileNameError> {
        let first = civil::Date::new(year, month, 1).map_err(|_| FileNameError)?;
        let day = Date::from_civil(first)
            .map_err(|_| FileNameError)?
            .to_civil();
        Ok(Self::Month {
            year: day.year(),
            month: day.month(),
        })
    }

    /// Tells whether it is a day or a month.
    pub const fn kind(&self) -> Period {
        match self {
            Self::Day(_) => Period::Day,
            Self::Month { .. } => Period::Month,
        }
    }

    /// Tells whether a day lies in it.
    pub fn contains(&self, day: Date) -> bool {
        let civil = day.to_civil();
        match *self {
            Self::Day(own) => own == day,
            Self::Month { year, month } => civil.year() == year && civil.month() == month,
        }
    }
}

impl FromStr for FileName {
    type Err = FileNameError;

    /// Reads a file's name, without its folder.
    fn from_str(name: &str) -> Result<Self, FileNameError> {
        let stem = name.strip_suffix(ENDING).ok_or(FileNameError)?;
        let mut parts = stem.split('_');
        let (Some(prefix), Some(oid_partner), Some(period), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(FileNameError);
        };
        let mut reports = lianlian::api::REPORTS.iter().copied();
        let report = reports.find(|report| report.prefix == prefix);
        Self::new(report.ok_or(FileNameError)?, oid_partner, period.parse()?)
    }
}

impl FromStr for FilePeriod {
    type Err = FileNameError;

    /// Reads `20171216` or `201712`.
    fn from_str(text: &str) -> Result<Self, FileNameError> {
        let day = |text: &str| text.parse::<Date>().map_err(|_| FileNameError);
        match text.len() {
            6 => {
                let first = day(&format!("{text}01"))?.to_civil();
                Self::month(first.year(), first.month())
            }
            _ => day(text).map(Self::Day),
        }
    }
}

impl fmt::Display for FileName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            report,
            oid_partner,
            period,
        } = self;
        write!(f, "{}_{oid_partner}_{period}{ENDING}", report.prefix)
    }
}

impl fmt::Display for FilePeriod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => day.fmt(f),
            Self::Month { year, month } => write!(f, "{year:04}{month:02}"),
        }
    }
}
