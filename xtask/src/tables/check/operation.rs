//! An operation: its head, its outcomes, and its sides as a whole.

use std::collections::{BTreeMap, BTreeSet};

use super::{Report, row};
use crate::names;
use crate::tables::{Answer, Dictionary, Fault, File, Operation, Row, Side};

pub(super) fn check(dictionary: &Dictionary, file: &File<Operation>, faults: &mut Vec<Fault>) {
    let operation = &file.table;
    let mut report = Report::new(&file.source, faults);
    check_head(operation, &mut report);
    check_outcomes(operation, &mut report);

    report.repeated("row", operation.request.iter().map(|row| &row.name));
    check_repeated_answers(&operation.response, &mut report);
    check_protocol(dictionary, operation, &mut report);

    for side in [Side::Request, Side::Response] {
        let rows = operation.rows(side);
        row::check_all(dictionary, side, &rows, &mut report);
        check_labels(side, &rows, &mut report);
    }
}

fn check_head(operation: &Operation, report: &mut Report) {
    let Operation {
        page,
        endpoint,
        host,
        ..
    } = operation;
    if !page.starts_with("https://") {
        report.at(
            page,
            format!("page `{}` must begin with `https://`", **page),
        );
    }
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

fn check_outcomes(operation: &Operation, report: &mut Report) {
    let outcomes = &operation.outcomes;
    if outcomes.is_empty() {
        report.at(
            &operation.endpoint,
            "no outcome is declared: what is the code of success?",
        );
    }
    report.repeated("outcome", outcomes.iter().map(|outcome| &outcome.name));
    report.repeated(
        "outcome's code",
        outcomes.iter().map(|outcome| &outcome.code),
    );
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

/// In no outcome may a name stand twice.
fn check_repeated_answers(answers: &[Answer], report: &mut Report) {
    for (index, answer) in answers.iter().enumerate() {
        report.repeated("row", answer.rows.iter().map(|row| &row.name));
        let earlier: BTreeSet<&str> = answers
            .iter()
            .take(index)
            .filter(|earlier| overlap(earlier, answer))
            .flat_map(|earlier| earlier.rows.iter().map(|row| row.name.as_str()))
            .collect();
        for row in answer
            .rows
            .iter()
            .filter(|row| earlier.contains(row.name.as_str()))
        {
            let message = format!(
                "row `{}` stands in an earlier table of the same outcome",
                row.name
            );
            report.at(&row.name, message);
        }
    }
}

fn overlap(one: &Answer, other: &Answer) -> bool {
    one.outcomes.is_empty()
        || other.outcomes.is_empty()
        || one.outcomes.iter().any(|name| other.covers(name))
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

fn missing<'a>(
    dictionary: &'a Dictionary,
    side: Side,
    rows: impl IntoIterator<Item = &'a Row>,
) -> impl Iterator<Item = &'a str> {
    let names: BTreeSet<&str> = rows.into_iter().map(|row| row.name.as_str()).collect();
    dictionary
        .iter()
        .filter(move |(_, field)| field.protocol.contains(&side))
        .map(|(name, _)| name.as_str())
        .filter(move |name| !names.contains(name))
}

/// A label is a choice: it needs two rows.
fn check_labels(side: Side, rows: &[&Row], report: &mut Report) {
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
