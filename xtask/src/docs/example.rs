//! Messages made of the dictionary's examples.

use serde_json::{Map, Value};

use super::message::{Entry, Message};
use lianlian_tables::Condition;

/// The members of a message.
pub(super) type Json = Map<String, Value>;

/// The number of members that an example fills in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// Only the members that have to be there.
    Required,
    /// All that can be there.
    All,
}

/// A message; the `given` values take the place of the dictionary's examples.
pub(super) fn message(message: &Message, extent: Extent, given: &[(&str, &str)]) -> Json {
    let mut json = Json::new();
    // What is there can ask for more: on until nothing is added.
    loop {
        let before = json.len();
        for entry in &message.entries {
            let is_wanted = extent == Extent::All && !is_one_of_two(entry);
            if is_wanted || is_needed(message, entry, &json) {
                let value = value(entry, extent, given);
                json.entry(entry.name()).or_insert(value);
            }
        }
        if json.len() == before {
            return json;
        }
    }
}

/// Of two that exclude each other, an example has the one that says nothing of it.
fn is_one_of_two(entry: &Entry) -> bool {
    entry.row.excludes.is_some()
}

fn value(entry: &Entry, extent: Extent, given: &[(&str, &str)]) -> Value {
    if let Some(item) = &entry.item {
        return vec![Value::Object(message(item, extent, &[]))].into();
    }
    let given = given.iter().find(|(name, _)| *name == entry.name());
    let value = given.map(|(_, value)| *value).or_else(|| entry.example());
    // Only what is computed has no example: the signature.
    value
        .map_or_else(|| format!("<{}>", entry.name()), str::to_owned)
        .into()
}

fn is_needed(message: &Message, entry: &Entry, json: &Json) -> bool {
    let row = &entry.row;
    if let Some(label) = &row.either_of {
        return message.choice(label).first() == Some(&entry.name());
    }
    if let Some(condition) = &row.required_if {
        return holds(condition, json);
    }
    if let Some(condition) = &row.required_unless {
        return !holds(condition, json);
    }
    !row.optional
}

fn holds(condition: &Condition, json: &Json) -> bool {
    let text = json.get(condition.field.as_str()).and_then(Value::as_str);
    text.is_some_and(|text| {
        condition.is.is_empty() || condition.is.iter().any(|value| value.as_str() == text)
    })
}
