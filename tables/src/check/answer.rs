//! The tables of a response: against each other, and against the request.

use std::collections::BTreeSet;

use super::{Report, row};
use crate::{Answer, At, Condition, Dictionary, Operation, Row, Side};

pub(super) fn check_all(dictionary: &Dictionary, operation: &Operation, report: &mut Report) {
    check_repeated(&operation.response, report);
    for answer in &operation.response {
        if let Some(when) = &answer.when {
            row::check_when(dictionary, &operation.rows(Side::Response), when, report);
            check_when(operation, answer, when, report);
        }
        for row in &answer.rows {
            check_conditions(operation, answer, row, report);
            if row.assigned {
                check_assigned(operation, row, report);
            }
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
                "row `{}` is in an earlier table of the same outcome",
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

/// Checks that each outcome of a table has the field that the table depends on, in another table,
/// and that no row repeats what the table says of all its rows.
fn check_when(operation: &Operation, answer: &Answer, when: &Condition, report: &mut Report) {
    let others = operation.response.iter();
    let others: Vec<&Answer> = others
        .filter(|other| other.when.as_deref() != Some(when))
        .collect();
    check_stands(operation, answer, &others, &when.field, report);
    for row in &answer.rows {
        if row.may_be_absent() && !row.optional {
            let message = format!("`{}`: under `when` a row is required or optional", row.name);
            report.at(&row.name, message);
        }
        if row.needed {
            let message = format!(
                "`{}`: what is under `when` is not always there, and so not needed",
                row.name
            );
            report.at(&row.name, message);
        }
    }
}

/// Checks that each outcome of a row has the field that the row depends on, and not only another
/// outcome. The check of the row makes sure that it is anywhere at all.
fn check_conditions(operation: &Operation, answer: &Answer, row: &Row, report: &mut Report) {
    let all: Vec<&Answer> = operation.response.iter().collect();
    let format_if = row.formats_if().iter().map(|format_if| &format_if.field);
    let conditions = [&row.required_if, &row.required_unless];
    let conditions = conditions
        .into_iter()
        .flatten()
        .map(|condition| &condition.field);
    for field in conditions.chain(format_if) {
        let rows = operation.rows(Side::Response);
        if rows.iter().any(|row| row.name == *field) {
            check_stands(operation, answer, &all, field, report);
        }
    }
}

/// Checks that one of the given tables has a field in each outcome of a table.
fn check_stands(
    operation: &Operation,
    answer: &Answer,
    tables: &[&Answer],
    field: &At<String>,
    report: &mut Report,
) {
    let stands = |outcome: &str| {
        let tables = tables.iter().filter(|table| table.covers(outcome));
        let mut rows = tables.flat_map(|table| &table.rows);
        rows.any(|row| row.name == *field)
    };
    let outcomes = operation.outcomes.iter().map(|outcome| &outcome.name);
    for outcome in outcomes.filter(|name| answer.covers(name)) {
        if !stands(outcome) {
            let message = format!("`{field}` does not stand in outcome `{outcome}`");
            report.at(field, message);
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
