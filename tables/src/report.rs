//! Reports: the files that a page describes.

use lianlian_core::report::Period;
use serde::Deserialize;

use super::{At, Row, Rows, Side, vocabulary};

/// A report: its columns in order. Its name, which is its line's, is its file's.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// The first line of the documentation.
    pub summary: At<String>,
    /// The further text.
    pub doc: Option<String>,
    /// The page that documents it.
    pub page: At<String>,
    /// The page's heading over its columns.
    pub section: At<String>,
    /// The beginning of its files' names.
    pub prefix: At<String>,
    /// The stretches of time of which there are files.
    #[serde(deserialize_with = "vocabulary::all_at")]
    pub periods: Vec<At<Period>>,
    /// The character between two columns.
    pub joiner: At<String>,
    /// The columns in order.
    #[serde(rename = "report")]
    pub rows: At<Rows>,
}

impl Report {
    /// The columns, each with its side.
    pub fn sided_rows(&self) -> Vec<(Side, &Row)> {
        self.rows.iter().map(|row| (Side::Report, row)).collect()
    }
}
