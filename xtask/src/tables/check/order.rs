//! Orders and their queries: the query is there, asks by what the order has, and says how it went.

use super::Report;
use crate::tables::{At, Dictionary, Fault, File, Operation, Product, QueriedBy, Side};

pub(super) fn check(
    dictionary: &Dictionary,
    product: &Product,
    file: &File<Operation>,
    faults: &mut Vec<Fault>,
) {
    let mut report = Report::new(&file.source, faults);
    if let Some(queried) = &file.queried_by {
        check_query(product, queried, &mut report);
        check_fields(product, file, queried, &mut report);
    }
    if let Some(state) = &file.state {
        check_state(dictionary, file, state, &mut report);
    }
}

fn check_query(product: &Product, queried: &QueriedBy, report: &mut Report) {
    match query_of(product, queried) {
        None => {
            let message = format!("the product has no operation `{}`", queried.query);
            report.at(&queried.query, message);
        }
        Some(query) if query.state.is_none() => {
            let message = format!(
                "`{}` has no `state` that says how an order went",
                queried.query
            );
            report.at(&queried.query, message);
        }
        Some(_) => {}
    }
}

fn check_fields(product: &Product, order: &Operation, queried: &QueriedBy, report: &mut Report) {
    report.repeated("parameter", &queried.by);
    for name in &queried.by {
        let row = order.request.iter().find(|row| row.name == *name);
        if row.is_none_or(|row| !row.is_always_there()) {
            report.at(name, format!("the request doesn't always have `{name}`"));
        }
        let query = query_of(product, queried);
        let asks = |query: &Operation| query.request.iter().any(|row| row.name == *name);
        if query.is_some_and(|query| !asks(query)) {
            report.at(name, format!("`{}` has no `{name}`", queried.query));
        }
    }
}

fn check_state(
    dictionary: &Dictionary,
    operation: &Operation,
    state: &At<String>,
    report: &mut Report,
) {
    let rows = operation.rows(Side::Response);
    let mut rows = rows.into_iter().filter(|row| row.name == *state).peekable();
    if rows.peek().is_none() {
        report.at(state, format!("no answer has `{state}`"));
    }
    for row in rows {
        let field = dictionary.get(row.entry().as_str());
        let says = |code: &crate::tables::Code| code.state.is_some();
        if field.is_some_and(|field| !field.codes.iter().any(says)) {
            let message = format!(
                "the codes of `{}` don't say what became of an order",
                row.entry()
            );
            report.at(state, message);
        }
        if row.unsigned {
            let message = format!("`{state}` stands outside the signature: nobody may act on it");
            report.at(state, message);
        }
    }
}

fn query_of<'a>(product: &'a Product, queried: &QueriedBy) -> Option<&'a File<Operation>> {
    let named = |file: &&File<Operation>| file.stem() == queried.query.as_str();
    product.operations.iter().find(named)
}
