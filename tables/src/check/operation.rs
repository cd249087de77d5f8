//! An operation: its head, and its sides as a whole.

use std::collections::{BTreeMap, BTreeSet};

use lianlian_declare::protocol;

use super::{Report, answer, declared, page, row};
use crate::{
    Declaration, Dictionary, Fault, Field, File, Generation, Operation, Product, Row, Side,
};

pub(super) fn check(
    dictionary: &Dictionary,
    product: &Product,
    operation: &File<Operation>,
    faults: &mut Vec<Fault>,
) {
    let mut report = Report::new(&operation.source, faults);
    page::check(&operation.page, operation.origin.as_ref(), &mut report);
    answer::check(dictionary, operation, &mut report);
    check_types(dictionary, operation, &mut report);
    check_protocol(dictionary, product.generation(), operation, &mut report);
    let rows = operation.sided_rows();
    row::check_all(dictionary, &rows, &mut report);
    let declaration = |view| Declaration::of_operation(dictionary, product, operation, view);
    let table = operation.source.stem();
    declared::check(dictionary, table, &rows, declaration, &mut report);
}

/// Names of the protocol's rows that the rows lack.
pub(super) fn missing<'a>(
    dictionary: &Dictionary,
    generation: Generation,
    side: Side,
    rows: impl IntoIterator<Item = &'a Row>,
) -> impl Iterator<Item = &'static str> {
    let names: BTreeSet<&str> = rows.into_iter().map(|row| row.name.as_str()).collect();
    let own = protocol::Generation::ALL
        .into_iter()
        .find(|own| own.as_str() == generation.as_str());
    let own = own.unwrap_or_default();
    let own = match side {
        Side::Request => own.request(),
        Side::Response => own.answer(),
        Side::Notification => own.notification(),
        Side::Report => &[],
    };
    // The dictionary says which ones there are. The second generation's `timestamp` has an entry of another name,
    // for its own is a parameter of the first.
    let is_here = |name: &str| {
        let is_own = |field: &Field| field.is_protocol_of(side);
        let field = dictionary.get(name);
        field.is_some_and(|field| generation != Generation::Classic || is_own(field))
    };
    let missing = own
        .iter()
        .filter(|name| is_here(name) && !names.contains(*name));
    missing.copied().collect::<Vec<_>>().into_iter()
}

/// A wire name is one field of the struct, whichever entries its rows name.
fn check_types(dictionary: &Dictionary, operation: &Operation, report: &mut Report) {
    let mut types = BTreeMap::new();
    for row in operation.all_rows() {
        let entry = row.entry();
        let Some(field) = dictionary.get(entry.as_str()) else {
            continue; // The row itself is reported.
        };
        let (first, rust_type) = *types
            .entry(row.name.as_str())
            .or_insert((entry, &field.rust_type));
        if *rust_type != field.rust_type {
            let message = format!(
                "`{}` is `{}` here, and `{rust_type}` by its entry `{first}` in another row",
                row.name, field.rust_type
            );
            report.at(entry, message);
        }
    }
}

/// Every request and every outcome has the rows of the protocol.
fn check_protocol(
    dictionary: &Dictionary,
    generation: Generation,
    operation: &Operation,
    report: &mut Report,
) {
    for name in missing(
        dictionary,
        generation,
        Side::Request,
        operation.request.iter(),
    ) {
        report.at(
            &operation.request,
            format!("the request lacks the protocol's row `{name}`"),
        );
    }
    for outcome in &operation.outcomes {
        let answers = operation
            .response
            .iter()
            .filter(|answer| answer.covers(&outcome.name));
        let rows = answers.flat_map(|answer| &answer.rows);
        let missing = missing(dictionary, generation, Side::Response, rows);
        for name in missing.filter(|name| !(operation.nameless_answers && *name == "oid_partner")) {
            let message = format!(
                "outcome `{}` lacks the protocol's row `{name}`",
                outcome.name
            );
            report.at(&outcome.name, message);
        }
    }
}
