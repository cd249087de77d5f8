//! Checks that the tables make sense and fit together. All faults are collected, not only the
//! first.

mod answer;
mod columns;
mod data;
mod declared;
mod dictionary;
mod errata;
mod notification;
mod operation;
mod order;
mod page;
mod product;
mod report;
mod ret_codes;
mod row;
mod value;
mod values;

use super::{Fault, Tables};
use report::Report;

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
            operation::check(&tables.dictionary, product, operation, &mut faults);
            order::check(&tables.dictionary, product, operation, &mut faults);
        }
        for notification in &product.notifications {
            notification::check(&tables.dictionary, product, notification, &mut faults);
        }
        for table in &product.reports {
            columns::check(&tables.dictionary, product, table, &mut faults);
        }
    }
    faults
}
