//! The changes, line by line.

use std::fmt;

use crate::tables::Fault;

/// What a change means for callers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Impact {
    /// Code, requests or answers that were right no longer are.
    Breaking,
    /// Something that can be done besides.
    Addition,
    /// Something is otherwise, and nobody who did right notices.
    Change,
    /// Words.
    Documentation,
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The table, `mpay/payment_apply`, or the file beside them, `fields.toml`.
    pub table: String,
    /// What it means for callers.
    pub impact: Impact,
    /// Where it stands, and what it is.
    pub what: Fault,
}

/// All changes, by table.
#[derive(Debug, Default)]
pub struct Report {
    changes: Vec<Change>,
}

impl Report {
    pub(super) fn add(&mut self, table: &str, impact: Impact, what: Fault) {
        self.changes.push(Change {
            table: table.to_owned(),
            impact,
            what,
        });
    }

    pub(super) fn sort(&mut self) {
        self.changes
            .sort_by(|a, b| (&a.table, &a.what).cmp(&(&b.table, &b.what)));
    }

    /// The changes, sorted by table and place.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// Whether any of them breaks callers.
    pub fn breaks(&self) -> bool {
        self.count(Impact::Breaking) > 0
    }

    fn count(&self, impact: Impact) -> usize {
        let same = self.changes.iter().filter(|change| change.impact == impact);
        same.count()
    }
}

impl fmt::Display for Impact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Breaking => "breaking",
            Self::Addition => "addition",
            Self::Change => "change",
            Self::Documentation => "documentation",
        })
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut table = "";
        for change in &self.changes {
            if change.table != table {
                table = &change.table;
                writeln!(f, "{table}")?;
            }
            writeln!(f, "  {:13} {}", change.impact, change.what)?;
        }
        writeln!(
            f,
            "{} changes: {} breaking, {} additions, {} other, {} of documentation",
            self.changes.len(),
            self.count(Impact::Breaking),
            self.count(Impact::Addition),
            self.count(Impact::Change),
            self.count(Impact::Documentation)
        )
    }
}
