//! The changes, table by table.

use std::fmt;
use std::path::Path;

use lianlian_tables::Fault;

/// The meaning of a change for callers, the worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Impact {
    /// Something right is wrong now: code, requests or answers.
    Breaking,
    /// Something is new, and nobody has to use it.
    Addition,
    /// Something is otherwise than it was, and what was right still is.
    Change,
    /// Only words changed.
    Documentation,
}

impl Impact {
    const ALL: [Self; 4] = [
        Self::Breaking,
        Self::Addition,
        Self::Change,
        Self::Documentation,
    ];
}

/// One change of the tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The meaning for callers.
    pub impact: Impact,
    /// The place and the words of the change. A thing that is gone is found in the old state's
    /// file.
    pub what: Fault,
}

/// All changes between two states.
#[derive(Debug, Default)]
pub struct Report {
    /// The products' tables first, then the files beside them; in each the worst first.
    pub changes: Vec<Change>,
}

impl Report {
    pub(super) fn add(&mut self, impact: Impact, what: Fault) {
        self.changes.push(Change { impact, what });
    }

    pub(super) fn sort(&mut self) {
        self.changes.sort_by_cached_key(|change| {
            let is_beside = change.what.file.components().count() == 2;
            let file = change.what.file.clone();
            (is_beside, file, change.impact, change.what.clone())
        });
    }

    /// The number of changes with this meaning.
    pub fn count(&self, impact: Impact) -> usize {
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

/// Under each table's name its changes, and at the end how many there are.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut group = None;
        for Change { impact, what } in &self.changes {
            if group != Some(&what.file) {
                group = Some(&what.file);
                writeln!(f, "{}", table(&what.file).display())?;
            }
            writeln!(f, "  {impact:13}  {what}")?;
        }
        write!(f, "changes: {}", self.changes.len())?;
        for impact in Impact::ALL {
            write!(f, ", {impact}: {}", self.count(impact))?;
        }
        writeln!(f)
    }
}

/// `shop/pay` for `spec/shop/pay.toml`.
fn table(file: &Path) -> std::path::PathBuf {
    file.components()
        .skip(1)
        .collect::<std::path::PathBuf>()
        .with_extension("")
}
