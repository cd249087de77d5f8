//! Checks that the tables make sense and fit together. All faults are collected, not only the
//! first.

mod answer;
mod data;
mod dictionary;
mod errata;
mod notification;
mod operation;
mod order;
mod page;
mod presence;
mod product;
mod ret_codes;
mod row;
mod value;

use std::collections::BTreeSet;

use super::{At, Fault, Source, Tables};

/// All that is wrong in tables that could be read.
pub(super) fn check(tables: &Tables) -> Vec<Fault> {
    let mut faults = Vec::new();
    dictionary::check(tables, &mut faults);
    ret_codes::check(tables, &mut faults);
    errata::check(tables, &mut faults);
    data::check(tables, &mut faults);
    for product in &tables.products {
        product::check(&tables.dictionary, product, &mut faults);
        for operation in &product.operations {
            operation::check(&tables.dictionary, operation, &mut faults);
            order::check(&tables.dictionary, product, operation, &mut faults);
        }
        for notification in &product.notifications {
            notification::check(&tables.dictionary, notification, &mut faults);
        }
    }
    faults
}

/// Collects the faults of one file.
struct Report<'a> {
    source: &'a Source,
    faults: &'a mut Vec<Fault>,
}

impl<'a> Report<'a> {
    fn new(source: &'a Source, faults: &'a mut Vec<Fault>) -> Self {
        Self { source, faults }
    }

    /// Something is wrong with this value.
    fn at<T>(&mut self, place: &At<T>, message: impl Into<String>) {
        self.faults.push(self.source.fault(place.offset(), message));
    }

    /// Something is wrong with the file as a whole.
    fn file(&mut self, message: impl Into<String>) {
        self.faults.push(self.source.fault(0, message));
    }

    /// A text that says nothing is a fault.
    fn not_empty(&mut self, text: &At<String>) {
        if text.trim().is_empty() {
            self.at(text, "must not be empty");
        }
    }

    /// Each value that appears a second time is a fault.
    fn repeated<'v>(&mut self, what: &str, values: impl IntoIterator<Item = &'v At<String>>) {
        let mut seen = BTreeSet::new();
        for value in values {
            if !seen.insert(value) {
                self.at(value, format!("{what} `{value}` stands here twice"));
            }
        }
    }
}
