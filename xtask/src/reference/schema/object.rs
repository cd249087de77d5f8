//! The rows of a message as the schema of an object.

use lianlian_core::example::Extent;
use serde_json::{Map, Value, json};

use super::set::set;
use super::{presence, property};
use crate::reference::message::Message;

/// The rows of a message or of a list's item as an object.
pub(super) fn object(message: &Message, description: &str) -> Map<String, Value> {
    let properties: Map<String, Value> = message
        .entries
        .iter()
        .map(|entry| {
            let item = entry.item.as_ref().map(|item| object(item, ""));
            (
                entry.name().to_owned(),
                property::schema(message, entry, item),
            )
        })
        .collect();
    let mut schema = Map::new();
    set(&mut schema, "type", "object".into());
    if !description.is_empty() {
        set(&mut schema, "description", description.into());
    }
    set(&mut schema, "properties", Value::Object(properties));
    set(&mut schema, "required", presence::required(message).into());
    let conditions = presence::conditions(message);
    if !conditions.is_empty() {
        set(&mut schema, "allOf", conditions.into());
    }
    // LianLian may add members to what it sends, one day.
    set(
        &mut schema,
        "additionalProperties",
        (!message.is_sent()).into(),
    );
    schema
}

/// The shortest example, and the longest.
pub(super) fn examples(message: &Message) -> Value {
    let example = |extent| Value::Object(message.example(extent, &[]));
    json!([example(Extent::Required), example(Extent::All)])
}
