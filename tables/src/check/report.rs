//! The faults of one file, as they are found.

use std::collections::BTreeSet;

use crate::{At, Fault, Source};

/// Collects the faults of one file.
pub(super) struct Report<'a> {
    source: &'a Source,
    faults: &'a mut Vec<Fault>,
}

impl<'a> Report<'a> {
    pub fn new(source: &'a Source, faults: &'a mut Vec<Fault>) -> Self {
        Self { source, faults }
    }

    /// Something is wrong with this value.
    pub fn at<T>(&mut self, place: &At<T>, message: impl Into<String>) {
        self.faults.push(self.source.fault(place.offset(), message));
    }

    /// Something is wrong with the file as a whole.
    pub fn file(&mut self, message: impl Into<String>) {
        self.faults.push(self.source.fault(0, message));
    }

    /// A text that says nothing is a fault.
    pub fn not_empty(&mut self, text: &At<String>) {
        if text.trim().is_empty() {
            self.at(text, "must not be empty");
        }
    }

    /// Reports each value that is repeated.
    pub fn repeated<'v>(&mut self, what: &str, values: impl IntoIterator<Item = &'v At<String>>) {
        let mut seen = BTreeSet::new();
        for value in values {
            if !seen.insert(value) {
                self.at(value, format!("{what} `{value}` is here twice"));
            }
        }
    }
}
