//! Choices: of the parameters that share a label, one must be sent.

use std::collections::{BTreeMap, BTreeSet};

use super::message::{Found, Message};
use super::report::Impact::{Breaking, Change};
use super::words;

/// The choices that an unchanged caller has not, or not in this way.
pub(super) fn compare(old: &Message<'_>, new: &Message<'_>) -> Vec<Found> {
    let before = choices(old);
    let mut found = Vec::new();
    for choice in choices(new) {
        if before.iter().any(|old| old.names == choice.names) {
            continue;
        }
        // Whoever had to send one of these sends one of these still.
        let is_chosen = before.iter().any(|old| old.names.is_subset(&choice.names));
        let is_sent = |name: &&str| {
            let before = old.parameter(name);
            before.is_some_and(|before| !before.row.may_be_absent())
        };
        let (impact, refused) = match is_chosen || choice.names.iter().any(is_sent) {
            true => (Change, ""),
            false => (Breaking, ": requests without them are refused"),
        };
        let says = format!(
            "one of {} is required{refused}",
            words::all_of(&choice.names)
        );
        found.push(new.found(choice.offset, "", impact, says));
    }
    found
}

/// A choice: the place of its label, and its parameters.
struct Choice<'a> {
    offset: usize,
    names: BTreeSet<&'a str>,
}

fn choices<'a>(message: &Message<'a>) -> Vec<Choice<'a>> {
    let mut choices: BTreeMap<&str, Choice<'a>> = BTreeMap::new();
    for parameter in message.parameters() {
        let row = parameter.row;
        let Some(label) = &row.either_of else {
            continue;
        };
        let choice = choices.entry(label.as_str()).or_insert_with(|| Choice {
            offset: label.offset(),
            names: BTreeSet::new(),
        });
        choice.offset = choice.offset.min(label.offset());
        choice.names.insert(&row.name);
    }
    choices.into_values().collect()
}
