//! A report as its table declares it.

use std::fmt;

use crate::operation::table_name;
use crate::row::Row;

/// A report as its table declares it. [`Report::new`] makes one, and one method for each fact that it may have
/// besides.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Report {
    /// The declaration's name, `TransactionRow`.
    pub name: &'static str,
    /// The content of a line: the first paragraph of the declaration's documentation.
    pub meaning: Option<&'static str>,
    /// The product that it belongs to, `report`.
    pub product: Option<&'static str>,
    /// LianLian's page on it.
    pub page: Option<&'static str>,
    /// The beginning of its files' names, `JYMX`.
    pub prefix: &'static str,
    /// The stretches of time of which there are files.
    pub periods: &'static [Period],
    /// The character between two columns.
    pub joiner: char,
    /// Its columns, in the order of a file without header.
    pub columns: &'static [Row],
}

/// The stretch of time that a file is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Period {
    /// The orders that are settled on one day.
    Day,
    /// The orders that are settled in one month.
    Month,
}

impl Period {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Day, Self::Month];

    /// The period's name, for programs.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Report {
    /// The character between two columns, where a report doesn't say otherwise.
    pub const JOINER: char = '|';

    /// A report with its columns, of days, joined by `|`.
    pub const fn new(name: &'static str, prefix: &'static str, columns: &'static [Row]) -> Self {
        Self {
            name,
            meaning: None,
            product: None,
            page: None,
            prefix,
            periods: &[Period::Day],
            joiner: Self::JOINER,
            columns,
        }
    }

    /// Says what a line of it is.
    pub const fn meaning(self, meaning: &'static str) -> Self {
        Self {
            meaning: Some(meaning),
            ..self
        }
    }

    /// Names the product that it belongs to.
    pub const fn product(self, product: &'static str) -> Self {
        Self {
            product: Some(product),
            ..self
        }
    }

    /// Names LianLian's page on it.
    pub const fn page(self, page: &'static str) -> Self {
        Self {
            page: Some(page),
            ..self
        }
    }

    /// The stretches of time of which there are files.
    pub const fn periods(self, periods: &'static [Period]) -> Self {
        Self { periods, ..self }
    }

    /// The character between two columns.
    pub const fn joiner(self, joiner: char) -> Self {
        Self { joiner, ..self }
    }

    /// The name of its table, `report/TransactionRow`; the name alone where it has no product.
    pub fn table(&self) -> String {
        table_name(self.product, self.name)
    }

    /// The place of the column that is read under this name.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|row| row.is_named(name))
    }
}
