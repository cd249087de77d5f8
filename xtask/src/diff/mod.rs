//! The changes between two states of `spec/`, in words, and whether they break callers.
//!
//! A change breaks callers when code that compiled no longer compiles, when a request that passed the checks
//! no longer passes or travels otherwise, when an answer that was read is read no longer, or when one
//! that is read means something else.

mod answer;
mod choice;
mod codes;
mod columns;
mod data;
mod demand;
mod dictionary;
mod echo;
mod git;
mod length;
mod message;
mod notification;
mod operation;
mod outcome;
mod pair;
mod parameters;
mod presence;
mod products;
mod report;
mod ret_codes;
mod row;
mod secrecy;
mod sheet;
mod state;
mod stated;
mod when;
mod words;

pub use report::{Change, Impact, Report};
pub use state::{StateError, at, present};

use lianlian_tables::Tables;

/// Compares an old state with a new one.
pub fn diff(old: &Tables, new: &Tables) -> Report {
    let mut report = Report::default();
    products::compare(old, new, &mut report);
    dictionary::compare(old, new, &mut report);
    data::compare(old, new, &mut report);
    ret_codes::compare(old, new, &mut report);
    report.sort();
    report
}
