//! Rows counted by what was found at them, and by what decided it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Range;

use super::count::Count;
use lianlian_tables::Class;

/// The number of differing rows that each class of evidence decided.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Decided(BTreeMap<Class, usize>);

impl Decided {
    pub(super) fn extend(&mut self, other: &Self) {
        for (class, count) in &other.0 {
            *self.0.entry(*class).or_default() += count;
        }
    }
}

/// Counts rows by the worst that was found at each, and what was found beside them.
#[derive(Debug, Default)]
pub(super) struct Tally {
    explained: BTreeMap<usize, Class>,
    unexplained: BTreeSet<usize>,
    decided_beside: Vec<Class>,
    pub beside: Count,
}

impl Tally {
    /// A difference at a row, or at none, and the class of evidence that explains it.
    pub fn add(&mut self, row: Option<usize>, explained: Option<Class>) {
        match (row, explained) {
            (Some(row), Some(class)) => {
                let strongest = self.explained.entry(row).or_insert(class);
                *strongest = class.min(*strongest);
            }
            (Some(row), None) => _ = self.unexplained.insert(row),
            (None, Some(class)) => {
                self.beside.explained += 1;
                self.decided_beside.push(class);
            }
            (None, None) => self.beside.unexplained += 1,
        }
    }

    pub fn rows(&self, rows: Range<usize>) -> Count {
        let mut count = Count::default();
        for row in rows {
            match (
                self.unexplained.contains(&row),
                self.explained.contains_key(&row),
            ) {
                (true, _) => count.unexplained += 1,
                (false, true) => count.explained += 1,
                (false, false) => count.equal += 1,
            }
        }
        count
    }

    /// The classes that decided what is explained.
    pub fn decided(&self) -> Decided {
        let rows = self.explained.iter();
        let rows = rows.filter(|(row, _)| !self.unexplained.contains(row));
        let mut decided = Decided::default();
        for class in rows.map(|(_, class)| class).chain(&self.decided_beside) {
            *decided.0.entry(*class).or_default() += 1;
        }
        decided
    }
}

impl fmt::Display for Decided {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let classes = self.0.iter();
        let classes: Vec<String> = classes
            .map(|(class, count)| format!("{class} {count}"))
            .collect();
        f.write_str(&classes.join(", "))
    }
}
