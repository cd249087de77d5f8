//! The errata: what they name must exist.

use std::collections::BTreeSet;

use super::Report;
use crate::tables::{Fault, Tables};

pub(super) fn check(tables: &Tables, faults: &mut Vec<Fault>) {
    let operations = operation_paths(tables);
    let mut report = Report::new(&tables.errata.source, faults);
    for erratum in tables.errata.values() {
        for operation in &erratum.operations {
            if !operations.contains(operation.as_str()) {
                report.at(
                    operation,
                    format!("there is no table spec/{operation}.toml"),
                );
            }
        }
        for field in &erratum.fields {
            if !tables.dictionary.contains_key(field.as_str()) {
                report.at(field, format!("`{field}` is not in the dictionary"));
            }
        }
    }
}

fn operation_paths(tables: &Tables) -> BTreeSet<String> {
    let paths = tables.products.iter().flat_map(|product| {
        let operations = product.operations.iter();
        operations.map(|operation| format!("{}/{}", product.name, operation.stem()))
    });
    paths.collect()
}
