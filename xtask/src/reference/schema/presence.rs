//! The members that have to be there, and the conditions for it.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::form;
use crate::reference::message::{Entry, Message};
use lianlian_tables::Condition;

/// The parameters that are always there.
pub(super) fn required<'a>(message: &'a Message) -> Vec<&'a str> {
    let entries = message.entries.iter();
    let required = entries.filter(|entry| !entry.row.may_be_absent() && entry.row.alias.is_none());
    required.map(Entry::name).collect()
}

/// Further rules: conditions and choices.
pub(super) fn conditions(message: &Message) -> Vec<Value> {
    let entries = || message.entries.iter();
    let mut conditions: Vec<Value> = entries()
        .filter_map(|entry| condition(message, entry))
        .chain(entries().flat_map(|entry| formats(message, entry)))
        .chain(entries().filter_map(lengths))
        .chain(entries().filter_map(|entry| spellings(message, entry)))
        .collect();
    let labels = message
        .entries
        .iter()
        .filter_map(|entry| entry.row.either_of.as_ref());
    let labels: BTreeSet<&str> = labels.map(|label| label.as_str()).collect();
    for label in labels {
        let choice = message.choice(label).into_iter();
        let choice: Vec<Value> = choice.map(|name| there(message, name)).collect();
        conditions.push(json!({ "anyOf": choice }));
    }
    conditions
}

fn condition(message: &Message, entry: &Entry) -> Option<Value> {
    let row = &entry.row;
    let there = there(message, entry.name());
    if let Some(condition) = &row.required_if {
        return Some(json!({ "if": met(message, condition), "then": there }));
    }
    if let Some(condition) = &row.required_unless {
        return Some(json!({ "if": met(message, condition), "else": there }));
    }
    None
}

/// The rule for a needed member that has two spellings.
fn spellings(message: &Message, entry: &Entry) -> Option<Value> {
    let alias = entry.row.alias.as_ref()?;
    let either = [entry.name(), alias].map(|name| there(message, name));
    (!entry.row.may_be_absent()).then(|| json!({ "anyOf": either }))
}

/// The rule for a text that has exactly one of several lengths.
fn lengths(entry: &Entry) -> Option<Value> {
    let lengths = entry.row.len.as_ref().filter(|lengths| lengths.len() > 1)?;
    let exactly = lengths
        .iter()
        .map(|len| json!({ "type": "string", "minLength": len, "maxLength": len }));
    let exactly: Vec<Value> = exactly.collect();
    Some(json!({ "properties": { entry.name(): { "anyOf": exactly } } }))
}

fn formats(message: &Message, entry: &Entry) -> Vec<Value> {
    let formats = entry.row.formats_if().iter().map(|format_if| {
        let form = form::of_format(format_if.format);
        let condition = met(message, &format_if.condition());
        json!({ "if": condition, "then": { "properties": { entry.name(): form } } })
    });
    let excluded = entry.row.excludes.as_ref().map(|other| {
        let both = [there(message, entry.name()), there(message, other)];
        json!({ "not": { "allOf": both } })
    });
    formats.chain(excluded).collect()
}

fn met(message: &Message, condition: &Condition) -> Value {
    let field = condition.field.as_str();
    let values: Vec<&str> = condition.is.iter().map(|value| value.as_str()).collect();
    match values.as_slice() {
        [] => there(message, field),
        values => json!({ "required": [field], "properties": { field: { "enum": values } } }),
    }
}

/// The schema of a member that is present. A received member may be there and empty, which counts
/// as absent.
fn there(message: &Message, name: &str) -> Value {
    if message.is_sent() {
        return json!({ "required": [name] });
    }
    let mut entries = message.entries.iter();
    let is_named = |entry: &Entry| {
        let alias = entry.row.alias.as_ref();
        entry.name() == name || alias.is_some_and(|alias| alias.as_str() == name)
    };
    let is_list = entries.any(|entry| is_named(entry) && entry.item.is_some());
    let not_empty = match is_list {
        true => json!({ "type": "array", "minItems": 1 }),
        false => json!({ "type": "string", "minLength": 1 }),
    };
    json!({ "required": [name], "properties": { name: not_empty } })
}
