//! The first line of a file, where it names the columns.

use std::collections::BTreeSet;

use lianlian::Presence;
use lianlian::report::Report;

use super::HeaderFault;

/// The most characters of an unknown column's name that are repeated in an error.
const LONGEST_NAME: usize = 64;

/// The places of the report's columns in a file.
#[derive(Debug, Clone)]
pub(super) struct Header {
    /// The place of each of the table's columns; `None` for one that the file lacks.
    places: Vec<Option<usize>>,
    /// The number of columns in the file.
    pub width: usize,
}

impl Header {
    /// The header of a file that has none: its columns are the table's.
    pub fn of_table(report: &Report) -> Self {
        let width = report.columns.len();
        Self {
            places: (0..width).map(Some).collect(),
            width,
        }
    }

    /// The header that these cells are; `None` where they are a line like any other.
    ///
    /// # Errors
    /// Most of the cells are names of columns, and yet they are no header of the report.
    pub fn of_cells(report: &Report, cells: &[&str]) -> Result<Option<Self>, HeaderFault> {
        let columns: Vec<Option<usize>> = cells.iter().map(|name| report.column(name)).collect();
        let known = columns.iter().flatten().count();
        if known * 2 <= cells.len() {
            return Ok(None);
        }
        let unknown = cells.iter().zip(&columns);
        let unknown = unknown.filter(|(_, column)| column.is_none());
        refuse(
            unknown.map(|(name, _)| shortened(name)),
            HeaderFault::Unknown,
        )?;
        let mut seen = BTreeSet::new();
        let repeated = cells.iter().zip(&columns);
        let repeated = repeated.filter(|(_, column)| !seen.insert(**column));
        refuse(
            repeated.map(|(name, _)| shortened(name)),
            HeaderFault::Repeated,
        )?;
        let place = |column| columns.iter().position(|here| *here == Some(column));
        let places: Vec<Option<usize>> = (0..report.columns.len()).map(place).collect();
        let missing = report.columns.iter().zip(&places);
        let missing =
            missing.filter(|(row, place)| row.presence == Presence::Required && place.is_none());
        refuse(
            missing.map(|(row, _)| row.name.to_owned()),
            HeaderFault::Missing,
        )?;
        Ok(Some(Self {
            places,
            width: cells.len(),
        }))
    }

    /// The place in the file of a column of the table.
    pub fn place(&self, column: usize) -> Option<usize> {
        self.places.get(column).copied().flatten()
    }
}

fn refuse(
    names: impl Iterator<Item = String>,
    fault: fn(Vec<String>) -> HeaderFault,
) -> Result<(), HeaderFault> {
    let names: Vec<String> = names.collect();
    match names.is_empty() {
        true => Ok(()),
        false => Err(fault(names)),
    }
}

fn shortened(name: &str) -> String {
    name.chars().take(LONGEST_NAME).collect()
}
