//! Orders and their queries: an order is known by a parameter, the query asks by what the order has,
//! and says how it went.

use super::Report;
use crate::{At, Body, Dictionary, Fault, File, Operation, Outcome, Product, QueriedBy, Row, Side};

pub(super) fn check(
    dictionary: &Dictionary,
    product: &Product,
    file: &File<Operation>,
    faults: &mut Vec<Fault>,
) {
    let mut report = Report::new(&file.source, faults);
    if let Some(order) = &file.order {
        check_order(dictionary, file, order, &mut report);
    }
    if let Some(queried) = &file.queried_by {
        if file.order.is_none() {
            let message = "what is asked after is an order: name its `order`";
            report.at(queried, message);
        }
        check_query(product, queried, &mut report);
        check_fields(product, file, queried, &mut report);
    }
    if let Some(state) = &file.state {
        check_state(dictionary, file, state, &mut report);
    }
    check_asking(file, &mut report);
}

/// An operation that only asks makes no order.
fn check_asking(operation: &Operation, report: &mut Report) {
    if let (false, Some(state)) = (operation.query, &operation.state) {
        let message = "what says how an order went only asks: say `query = true`";
        report.at(state, message);
    }
    if let (true, Some(order)) = (operation.query, &operation.order) {
        report.at(
            order,
            "what only asks makes no order: leave out `order` or `query`",
        );
    }
    if operation.query && operation.body == Body::Form {
        report.at(
            &operation.endpoint,
            "a redirect asks nothing: leave out `query`",
        );
    }
}

/// The request always names the order, and so does every outcome's answer, under the signature: one
/// that doesn't may be another order's.
fn check_order(
    dictionary: &Dictionary,
    operation: &Operation,
    order: &At<String>,
    report: &mut Report,
) {
    let asked = operation.request.iter().find(|row| row.name == *order);
    let field = asked.and_then(|row| dictionary.get(row.entry().as_str()));
    if asked.is_none_or(|row| !row.is_always_there() || row.fixed.is_some()) {
        report.at(order, format!("the request doesn't always name `{order}`"));
    } else if field.is_some_and(|field| field.is_protocol() || field.item_type().is_some()) {
        report.at(
            order,
            format!("`{order}` can't tell one order from another"),
        );
    }
    for outcome in &operation.outcomes {
        if !named(operation, outcome, order) {
            let message = format!(
                "`{order}` is not a needed row under the signature in outcome `{}`",
                outcome.name
            );
            report.at(order, message);
        }
    }
}

fn named(operation: &Operation, outcome: &Outcome, order: &At<String>) -> bool {
    let answers = operation.response.iter();
    let mut rows = answers
        .filter(|answer| answer.covers(&outcome.name))
        .flat_map(|answer| &answer.rows);
    rows.any(|row| row.name == *order && is_sure(row))
}

/// Tells whether a row of LianLian's is there in every message that is read, and can't be forged.
pub(super) const fn is_sure(row: &Row) -> bool {
    row.needed && !row.unsigned
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
    let rows: Vec<Option<&Row>> = queried
        .by
        .iter()
        .map(|name| order.request.iter().find(|row| row.name == *name))
        .collect();
    let is_always_there = |row: &Option<&Row>| row.is_some_and(Row::is_always_there);
    if !rows.iter().any(is_always_there) {
        let message = "the request always has none of these: nothing would name the order";
        report.at(&queried.query, message);
    }
    for (name, row) in queried.by.iter().zip(&rows) {
        let Some(row) = row else {
            report.at(name, format!("the request has no `{name}`"));
            continue;
        };
        let query = query_of(product, queried);
        let asked = query.map(|query| query.request.iter().find(|asked| asked.name == *name));
        match asked {
            Some(None) => report.at(name, format!("`{}` has no `{name}`", queried.query)),
            Some(Some(asked)) if asked.is_always_there() && !row.is_always_there() => {
                let message = format!(
                    "`{}` always has `{name}`, the request doesn't",
                    queried.query
                );
                report.at(name, message);
            }
            _ => {}
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
        check_codes(dictionary, row, state, report);
        if row.unsigned {
            let message = format!("`{state}` is outside the signature: nobody may act on it");
            report.at(state, message);
        }
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

fn query_of<'a>(product: &'a Product, queried: &QueriedBy) -> Option<&'a File<Operation>> {
    let named = |file: &&File<Operation>| file.stem() == queried.query.as_str();
    product.operations.iter().find(named)
}
