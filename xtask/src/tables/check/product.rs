//! A product: the names of its modules, and the types that its operations put into one module.

use std::collections::BTreeMap;

use super::Report;
use crate::names;
use crate::tables::{Dictionary, Fault, File, Operation, Product, Row};

/// Modules of `api` that are no products.
const TAKEN: [&str; 2] = ["codes", "ret_codes"];

pub(super) fn check(dictionary: &Dictionary, product: &Product, faults: &mut Vec<Fault>) {
    if !names::is_module(&product.name) || TAKEN.contains(&product.name.as_str()) {
        let message = format!("`{}` can't be a module: rename the folder", product.name);
        Report::new(&product.info.source, faults).file(message);
    }
    for operation in &product.operations {
        if !names::is_module(operation.stem()) {
            let message = format!("`{}` can't be a module: rename the file", operation.stem());
            Report::new(&operation.source, faults).file(message);
        }
    }
    check_item_types(dictionary, product, faults);
}

/// The items of a list are a type of the product's module: there can be only one of its name.
fn check_item_types(dictionary: &Dictionary, product: &Product, faults: &mut Vec<Fault>) {
    let mut seen = BTreeMap::new();
    for operation in &product.operations {
        for (row, item_type) in item_types(dictionary, operation) {
            let (first, items) = *seen
                .entry(item_type)
                .or_insert((operation.stem(), &row.items));
            if first != operation.stem() || *items != row.items {
                let message =
                    format!("the item type `{item_type}` is taken by another list, in `{first}`");
                Report::new(&operation.source, faults).at(&row.name, message);
            }
        }
    }
}

fn item_types<'a>(
    dictionary: &'a Dictionary,
    operation: &'a File<Operation>,
) -> impl Iterator<Item = (&'a Row, &'a str)> {
    operation.all_rows().into_iter().filter_map(|row| {
        let field = dictionary.get(row.name.as_str())?;
        Some((row, field.item_type()?))
    })
}
