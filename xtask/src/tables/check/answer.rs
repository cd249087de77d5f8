//! The tables of a response: against each other, and against the request.

use std::collections::BTreeSet;

use super::{Report, row};
use crate::tables::{Answer, At, Condition, Dictionary, Operation, Row, Side};

pub(super) fn check_all(dictionary: &Dictionary, operation: &Operation, report: &mut Report) {
    check_repeated(&operation.response, report);
    for answer in &operation.response {
        if let Some(when) = &answer.when {
            row::check_when(dictionary, &operation.rows(Side::Response), when, report);
            check_when(operation, answer, when, report);
        }
        for row in answer.rows.iter().filter(|row| row.assigned) {
            check_assigned(operation, row, report);
        }
    }
}

/// In no outcome may a name stand twice.
fn check_repeated(answers: &[Answer], report: &mut Report) {
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

/// What a table depends on stands in each of its outcomes; and what it says of all its rows, no row
/// says for itself.
fn check_when(operation: &Operation, answer: &Answer, when: &At<Condition>, report: &mut Report) {
    let stands = |outcome: &str| {
        let tables = operation.response.iter();
        let tables = tables.filter(|table| table.covers(outcome) && table.when != answer.when);
        let mut rows = tables.flat_map(|table| &table.rows);
        rows.any(|row| row.name == when.field)
    };
    let outcomes = operation.outcomes.iter().map(|outcome| &outcome.name);
    for outcome in outcomes.filter(|name| answer.covers(name)) {
        if !stands(outcome) {
            let message = format!("`{}` does not stand in outcome `{outcome}`", when.field);
            report.at(&when.field, message);
        }
    }
    for row in &answer.rows {
        if row.may_be_absent() && !row.optional {
            let message = format!("`{}`: under `when` a row is required or optional", row.name);
            report.at(&row.name, message);
        }
    }
}

/// LianLian can fill in only what the request may leave out.
fn check_assigned(operation: &Operation, row: &Row, report: &mut Report) {
    let name = &row.name;
    match operation.request.iter().find(|asked| asked.name == *name) {
        None => {
            report.at(
                name,
                format!("`{name}` is assigned, but not in the request"),
            );
        }
        Some(asked) if !asked.may_be_absent() => {
            let message = format!("`{name}` is assigned, but every request has it");
            report.at(name, message);
        }
        Some(_) => {}
    }
}
