//! A product: the names of its modules, and the types that its operations put into one module.

use std::collections::BTreeMap;

use super::Report;
use crate::names;
use crate::{Dictionary, Fault, Product, Row};

/// Modules of `api` that are no products.
const TAKEN: [&str; 4] = ["banks", "codes", "ret_codes", "risk"];

pub(super) fn check(dictionary: &Dictionary, product: &Product, faults: &mut Vec<Fault>) {
    if !names::is_module(&product.name) || TAKEN.contains(&product.name.as_str()) {
        let message = format!("`{}` can't be a module: rename the folder", product.name);
        Report::new(&product.info.source, faults).file(message);
    }
    for (source, _) in product.tables() {
        if !names::is_module(source.stem()) {
            let message = format!("`{}` can't be a module: rename the file", source.stem());
            Report::new(source, faults).file(message);
        }
    }
    check_item_types(dictionary, product, faults);
}

/// The items of a list are a type of the product's module: there can be only one of its name.
fn check_item_types(dictionary: &Dictionary, product: &Product, faults: &mut Vec<Fault>) {
    let tables = product.tables();
    let stems = tables.iter().map(|(source, _)| source.stem());
    let types: BTreeMap<String, &str> = stems.map(|stem| (names::type_of(stem), stem)).collect();
    let mut seen = BTreeMap::new();
    for (source, rows) in &tables {
        for (row, item_type) in item_types(dictionary, source.stem(), rows) {
            let taken = types.get(&item_type);
            let (first, items) = *seen
                .entry(item_type.clone())
                .or_insert((source.stem(), &row.items));
            if first != source.stem() || *items != row.items {
                let message =
                    format!("the item type `{item_type}` is taken by another list, in `{first}`");
                Report::new(source, faults).at(&row.name, message);
            }
            if let Some(stem) = taken {
                let message = format!("the item type `{item_type}` is taken by the table `{stem}`");
                Report::new(source, faults).at(&row.name, message);
            }
        }
    }
}

fn item_types<'a>(
    dictionary: &'a Dictionary,
    table: &str,
    rows: &[&'a Row],
) -> impl Iterator<Item = (&'a Row, String)> {
    let rows = rows.iter().flat_map(|row| row.with_items());
    rows.filter_map(|row| {
        let field = dictionary.get(row.entry().as_str())?;
        Some((row, field.item_type_in(table)?))
    })
}
