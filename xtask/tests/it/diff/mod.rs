//! Changes between two states of the sound tables, and their meaning for callers.

mod answers;
mod beside;
mod files;
mod operations;
mod report;
mod requests;
mod states;

use lianlian_tables::Tables;
use xtask::diff::{self, Change};

use crate::sound::Spec;

/// A change of the sound tables, and what is said of it.
struct Case {
    /// File, text, and what replaces it.
    edits: &'static [(&'static str, &'static str, &'static str)],
    there: &'static [&'static str],
    /// The report when the edits are taken back.
    back: &'static [&'static str],
}

/// Expects exactly these lines of each case.
#[track_caller]
fn each(cases: &[Case]) {
    let sound = Spec::sound().load().expect("sound tables");
    for case in cases {
        let edited = edited(case.edits);
        assert_eq!(lines(&sound, &edited), case.there, "{:?}", case.edits);
        assert_eq!(lines(&edited, &sound), case.back, "back: {:?}", case.edits);
    }
}

/// The sound tables with some texts replaced.
#[track_caller]
fn edited(edits: &[(&str, &str, &str)]) -> Tables {
    let spec = Spec::sound();
    for (file, from, to) in edits {
        spec.edit(file, from, to);
    }
    let tables = spec.load();
    tables.unwrap_or_else(|faults| panic!("{edits:?}: {faults:?}"))
}

/// The changes, a line each.
fn lines(old: &Tables, new: &Tables) -> Vec<String> {
    let report = diff::diff(old, new);
    let line = |Change { impact, what }: &Change| format!("{impact} {what}");
    report.changes.iter().map(line).collect()
}
