//! The rows of a message as the schema of an object.

use lianlian_core::example::Extent;
use serde_json::{Map, Value, json};

use super::parts::Parts;
use super::set::set;
use super::{presence, property};
use crate::reference::message::Message;
use crate::reference::name;
use lianlian_tables::Field;

/// The rows of a message or of a list's item as an object; `owner` names the message, and so what is in it.
pub(super) fn object(
    message: &Message,
    owner: &str,
    description: &str,
    parts: &mut Parts,
) -> Map<String, Value> {
    let mut properties = Map::new();
    for entry in &message.entries {
        let item = entry.item.as_ref().map(|item| {
            let name = name::item(owner, &item_type(entry.field));
            let schema = object(
                item,
                owner,
                &match entry.field.is_object() {
                    true => format!("The members of `{}`.", entry.name()),
                    false => format!("An item of `{}`.", entry.name()),
                },
                parts,
            );
            parts.add(&name, schema)
        });
        let schema = property::schema(message, entry, owner, item, parts);
        properties.insert(entry.name().to_owned(), schema);
    }
    let mut schema = Map::new();
    set(&mut schema, "type", "object".into());
    set(&mut schema, "description", description.into());
    set(&mut schema, "properties", Value::Object(properties));
    set(&mut schema, "required", presence::required(message).into());
    let conditions = presence::conditions(message);
    if !conditions.is_empty() {
        // A generator of types takes an `allOf` for a part of the type, and leaves this to validators.
        set(&mut schema, "if", json!({ "type": "object" }));
        set(&mut schema, "then", json!({ "allOf": conditions }));
    }
    // LianLian may add members to what it sends, one day.
    set(
        &mut schema,
        "additionalProperties",
        (!message.is_sent()).into(),
    );
    schema
}

/// The name of an item's type. One that is named after its message says what it is, for a code list of the message
/// may be named alike.
fn item_type(field: &Field) -> String {
    let named = field.item_type_in("").unwrap_or_default();
    let is_owned = field.item_type().is_some_and(|name| *name != named);
    match (is_owned, field.is_object()) {
        (false, _) => named,
        (true, true) => format!("{named}Object"),
        (true, false) => format!("{named}Item"),
    }
}

/// The shortest example, and the longest.
pub(super) fn examples(message: &Message) -> Value {
    let example = |extent| Value::Object(message.example(extent, &[]));
    json!([example(Extent::Required), example(Extent::All)])
}
