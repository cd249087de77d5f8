//! What changed between two states of `spec/`, in words, and whether it breaks callers.
//!
//! A change breaks callers when code that compiled no longer does, when a request that passed the
//! checks no longer passes, or when an answer that could be read no longer can.

mod facts;
mod lists;
mod message;
mod operations;
mod report;
mod state;

pub use report::{Change, Impact, Report};
pub use state::{StateError, at_revision, in_folder};

use crate::tables::Tables;

/// Compares an old state with a new one.
pub fn diff(old: &Tables, new: &Tables) -> Report {
    let mut report = Report::default();
    operations::compare(old, new, &mut report);
    lists::compare(old, new, &mut report);
    report.sort();
    report
}
