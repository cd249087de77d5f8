//! Answers, outcome by outcome.

use std::collections::BTreeMap;

use super::message::{Found, Message};
use super::parameters::compare as compare_messages;
use super::sheet::Sheet;
use super::stated::Stated;
use super::words;
use lianlian_tables::{Operation, Row, Side};

/// A table of an answer may belong to several outcomes: a change in all of them alike is one
/// change.
pub(super) fn compare(old: Stated<'_>, new: Stated<'_>, sheet: &mut Sheet<'_>) {
    let outcomes = new.1.outcomes.iter().map(|outcome| outcome.name.as_str());
    let outcomes: Vec<&str> = outcomes
        .filter(|name| old.1.outcomes.iter().any(|before| *before.name == **name))
        .collect();
    let mut changes: BTreeMap<Found, Vec<&str>> = BTreeMap::new();
    for outcome in &outcomes {
        let (was, is) = (rows(old.1, outcome), rows(new.1, outcome));
        let was = Message::new(old.0, Side::Response, &was);
        let is = Message::new(new.0, Side::Response, &is);
        for found in compare_messages(&was, &is) {
            changes.entry(found).or_default().push(outcome);
        }
    }
    for (found, names) in changes {
        let place = match names.len() == outcomes.len() {
            true => "the answer".to_owned(),
            false => format!("the answer {}", words::all_of(names)),
        };
        sheet.found(&found, &place);
    }
}

/// The rows of an outcome, with what their tables say of them.
pub(super) fn rows(operation: &Operation, outcome: &str) -> Vec<Row> {
    let answers = operation.response.iter();
    answers
        .filter(|answer| answer.covers(outcome))
        .flat_map(|answer| answer.rows.iter().map(|row| answer.effective(row)))
        .collect()
}
