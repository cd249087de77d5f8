//! An operation: its head, its outcomes, and its sides as a whole.

use std::collections::{BTreeMap, BTreeSet};

use super::{Report, answer, page, row};
use crate::names;
use crate::{Body, Dictionary, Fault, File, Operation, Outcome, Row, Side};

pub(super) fn check(dictionary: &Dictionary, file: &File<Operation>, faults: &mut Vec<Fault>) {
    let operation = &file.table;
    let mut report = Report::new(&file.source, faults);
    check_head(operation, &mut report);
    match operation.body {
        Body::Form => check_redirect(operation, &mut report),
        Body::Plain | Body::Envelope => check_outcomes(operation, &mut report),
    }

    report.repeated("row", operation.request.iter().map(|row| &row.name));
    answer::check_all(dictionary, operation, &mut report);
    row::check_names(&operation.all_rows(), &mut report);
    check_types(dictionary, operation, &mut report);
    check_protocol(dictionary, operation, &mut report);

    for side in [Side::Request, Side::Response] {
        let rows = operation.rows(side);
        row::check_all(dictionary, side, &rows, &mut report);
        check_labels(side, &rows, &mut report);
    }
}

fn check_head(operation: &Operation, report: &mut Report) {
    let Operation { endpoint, host, .. } = operation;
    page::check(&operation.page, operation.origin.as_ref(), report);
    let is_form = operation.body == Body::Form;
    page::check_form_field(operation.form_field.as_ref(), is_form, report);
    if !endpoint.starts_with('/') {
        report.at(
            endpoint,
            format!("endpoint `{}` must begin with `/`", **endpoint),
        );
    }
    if host.is_empty() || host.contains(['/', ':']) {
        report.at(
            host,
            format!(
                "host `{}` must be a name without scheme, port or path",
                **host
            ),
        );
    }
}

/// The browser carries out a redirect, so that nobody gets an answer.
fn check_redirect(operation: &Operation, report: &mut Report) {
    let outcomes = operation.outcomes.iter().map(|outcome| &outcome.name);
    let rows = operation.rows(Side::Response);
    let rows = rows.into_iter().map(|row| &row.name);
    if let Some(first) = outcomes.chain(rows).next() {
        report.at(first, "a form is a redirect, which has no answer");
    }
    if operation.nameless_answers {
        report.at(
            &operation.endpoint,
            "a redirect has no answer: leave out nameless_answers",
        );
    }
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

fn check_outcomes(operation: &Operation, report: &mut Report) {
    let outcomes = &operation.outcomes;
    if outcomes.is_empty() {
        report.at(
            &operation.endpoint,
            "no outcome is declared: what is the code of success?",
        );
    }
    report.repeated("outcome", outcomes.iter().map(|outcome| &outcome.name));
    report.repeated("outcome's code", outcomes.iter().flat_map(Outcome::codes));
    for outcome in outcomes {
        if !names::is_camel_case(&outcome.name) {
            let message = format!(
                "`{}` can't be an outcome: expected one like `CodeSent`",
                outcome.name
            );
            report.at(&outcome.name, message);
        }
    }

    let declared: BTreeSet<&str> = outcomes
        .iter()
        .map(|outcome| outcome.name.as_str())
        .collect();
    for answer in &operation.response {
        report.repeated("outcome", &answer.outcomes);
        for name in &answer.outcomes {
            if !declared.contains(name.as_str()) {
                report.at(
                    name,
                    format!("outcome `{name}` is not declared in `outcomes`"),
                );
            }
        }
    }
}

/// Every request and every outcome has the rows of the protocol.
fn check_protocol(dictionary: &Dictionary, operation: &Operation, report: &mut Report) {
    for name in missing(dictionary, Side::Request, operation.request.iter()) {
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
        let missing = missing(dictionary, Side::Response, rows);
        for name in missing.filter(|name| !(operation.nameless_answers && *name == "oid_partner")) {
            let message = format!(
                "outcome `{}` lacks the protocol's row `{name}`",
                outcome.name
            );
            report.at(&outcome.name, message);
        }
    }
}

/// The protocol's rows that do not stand there.
pub(super) fn missing<'a>(
    dictionary: &'a Dictionary,
    side: Side,
    rows: impl IntoIterator<Item = &'a Row>,
) -> impl Iterator<Item = &'a str> {
    let names: BTreeSet<&str> = rows.into_iter().map(|row| row.name.as_str()).collect();
    dictionary
        .iter()
        .filter(move |(_, field)| field.is_protocol_of(side))
        .map(|(name, _)| name.as_str())
        .filter(move |name| !names.contains(name))
}

/// A label is a choice: it needs two rows.
pub(super) fn check_labels(side: Side, rows: &[&Row], report: &mut Report) {
    let mut uses: BTreeMap<&str, usize> = BTreeMap::new();
    let labels = || rows.iter().filter_map(|row| row.either_of.as_ref());
    for label in labels() {
        *uses.entry(label).or_default() += 1;
    }
    for label in labels() {
        if uses.get(label.as_str()) == Some(&1) {
            report.at(
                label,
                format!("no other row of the {side} has the label `{label}`"),
            );
        }
    }
}
