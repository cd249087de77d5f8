//! Orders and their queries: the query asks by what the order has, and says how it went.

use super::{Report, row};
use crate::{At, Dictionary, Fault, File, Operation, Product, QueriedBy, Row, Side};

pub(super) fn check(
    dictionary: &Dictionary,
    product: &Product,
    operation: &File<Operation>,
    faults: &mut Vec<Fault>,
) {
    let mut report = Report::new(&operation.source, faults);
    if let Some(order) = &operation.order {
        check_way(operation.request.iter(), order, &mut report);
    }
    if let Some(queried) = &operation.queried_by {
        check_query(product, operation, queried, &mut report);
    }
    if let Some(state) = &operation.state {
        if !operation.query {
            let message = "what says how an order went only asks: say `query = true`";
            report.at(state, message);
        }
        let rows = operation.rows(Side::Response).into_iter();
        for row in rows.filter(|row| row.name == *state) {
            check_codes(dictionary, row, state, &mut report);
        }
    }
}

/// The way into an object leads to a row.
pub(super) fn check_way<'a>(
    rows: impl IntoIterator<Item = &'a Row>,
    way: &At<String>,
    report: &mut Report,
) {
    if way.contains('.') && row::at(rows, way).is_none() {
        report.at(way, format!("no row is at the end of `{way}`"));
    }
}

/// Each code of a state says what became of the order.
pub(super) fn check_codes(
    dictionary: &Dictionary,
    row: &Row,
    state: &At<String>,
    report: &mut Report,
) {
    let field = dictionary.get(row.entry().as_str());
    let says = |code: &crate::Code| code.state.is_some();
    if field.is_some_and(|field| !field.codes.iter().any(says)) {
        let message = format!(
            "the codes of `{}` don't say what became of an order",
            row.entry()
        );
        report.at(state, message);
    }
}

/// The query is there, says how orders went, and asks for nothing that the order may lack.
fn check_query(product: &Product, order: &Operation, queried: &QueriedBy, report: &mut Report) {
    let name = &queried.query;
    let mut operations = product.operations.iter();
    let Some(query) = operations.find(|file| file.stem() == name.as_str()) else {
        report.at(name, format!("the product has no operation `{name}`"));
        return;
    };
    if query.state.is_none() {
        let message = format!("`{name}` has no `state` that says how an order went");
        report.at(name, message);
    }
    for (by, way) in queried.pairs() {
        let row = |operation: &Operation, way: &str| {
            row::at(operation.request.iter(), way).map(Row::is_always_there)
        };
        match (row(order, &way), row(query, &by)) {
            (None, _) if way.contains('.') => {
                report.at(&way, format!("no row is at the end of `{way}`"));
            }
            (Some(_), None) => report.at(&by, format!("`{name}` has no `{by}`")),
            (Some(false), Some(true)) => {
                let message = format!("`{name}` always has `{by}`, the request doesn't");
                report.at(&by, message);
            }
            _ => {}
        }
    }
}
