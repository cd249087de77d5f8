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
    if [&row.required_if, &row.required_unless]
        .into_iter()
        .flatten()
        .any(|it| is_outside(it))
    {
        // The schema of an object can't speak of the message around it.
        return None;
    }
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
    let forbidden = entry.row.forbidden_if.as_deref();
    let forbidden = forbidden.filter(|condition| !is_outside(condition));
    let forbidden = forbidden.map(|condition| {
        let is_there = there(message, entry.name());
        json!({ "if": met(message, condition), "then": { "not": is_there } })
    });
    formats.chain(excluded).chain(forbidden).collect()
}

fn met(message: &Message, condition: &Condition) -> Value {
    let way: Vec<&str> = condition.field.split('.').collect();
    let values: Vec<&str> = condition.is.iter().map(|value| value.as_str()).collect();
    if let (Some(bound), [.., last]) = (&condition.at_least, way.as_slice()) {
        // A text is no number to a schema: one with more digits before the point, or the same and no smaller.
        let pattern = at_least(bound);
        let value = json!({ "type": "string", "pattern": pattern });
        let met = json!({ "required": [last], "properties": { *last: value } });
        return inside(message, &way, met);
    }
    match (way.as_slice(), values.as_slice()) {
        ([field], []) => there(message, field),
        ([.., last], []) => inside(message, &way, json!({ "required": [last] })),
        ([.., last], values) => {
            let met = json!({ "required": [last], "properties": { *last: { "enum": values } } });
            inside(message, &way, met)
        }
        ([], _) => json!({}),
    }
}

/// The schema of a member at the end of a way through objects and lists.
fn inside(message: &Message, way: &[&str], met: Value) -> Value {
    let [first, rest @ ..] = way else { return met };
    if rest.is_empty() {
        return met;
    }
    let entry = message.entries.iter().find(|entry| entry.name() == *first);
    let Some((entry, item)) = entry.and_then(|entry| Some((entry, entry.item.as_ref()?))) else {
        return met;
    };
    let mut inner = inside(item, rest, met);
    inner["type"] = "object".into();
    let value = match entry.field.is_object() {
        true => inner,
        false => json!({ "type": "array", "contains": inner }),
    };
    json!({ "required": [first], "properties": { *first: value } })
}

/// A pattern of whole numbers, with decimals or without, from a round bound on: `50000`.
fn at_least(bound: &str) -> String {
    let (first, zeros) = bound.split_at(bound.len().min(1));
    let (zeros, more) = (zeros.len(), zeros.len() + 1);
    format!("^([{first}-9][0-9]{{{zeros}}}|[1-9][0-9]{{{more},}})(\\.[0-9]+)?$")
}

/// Tells whether a condition speaks of the message around.
fn is_outside(condition: &Condition) -> bool {
    condition.field.starts_with("../")
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
    let named = entries.find(|entry| is_named(entry) && entry.item.is_some());
    let not_empty = match named.map(|entry| entry.field.is_object()) {
        Some(true) => json!({ "type": "object" }),
        Some(false) => json!({ "type": "array", "minItems": 1 }),
        None => json!({ "type": "string", "minLength": 1 }),
    };
    json!({ "required": [name], "properties": { name: not_empty } })
}
