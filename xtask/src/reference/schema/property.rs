//! One row as the schema of a property.

use serde_json::{Map, Value, json};

use super::parts::Parts;
use super::set::set;
use super::{code_list, form};
use crate::reference::message::{Entry, Message};
use crate::reference::words;

/// The schema; `item` refers to that of a list's items.
pub(super) fn schema(
    message: &Message,
    entry: &Entry,
    owner: &str,
    item: Option<Map<String, Value>>,
    parts: &mut Parts,
) -> Value {
    let closed = code_list::closed(message, entry);
    let mut schema = match (item, closed) {
        (Some(item), _) if entry.field.is_object() => item,
        (Some(item), _) => list(entry, item),
        (None, Some(codes)) => code_list::part(entry, owner, codes, parts),
        (None, None) => text(message, entry),
    };
    let description = description(message, entry);
    set(&mut schema, "description", description.into());
    let secrecy = entry.field.secrecy.as_str();
    let remarks = [
        ("secrecy", secrecy.into()),
        ("signed", entry.is_signed().into()),
    ];
    parts.remark(&mut schema, &remarks);
    Value::Object(schema)
}

fn list(entry: &Entry, item: Map<String, Value>) -> Map<String, Value> {
    let mut schema = Map::new();
    set(&mut schema, "type", "array".into());
    set(&mut schema, "items", Value::Object(item));
    if !entry.row.may_be_absent() {
        set(&mut schema, "minItems", 1.into());
    }
    schema
}

fn text(message: &Message, entry: &Entry) -> Map<String, Value> {
    let mut schema = Map::new();
    set(&mut schema, "type", "string".into());
    length(&mut schema, message, entry);
    if let Value::Object(form) = form::of(message, entry) {
        schema.extend(form);
    }
    if let Some(fixed) = &entry.row.fixed {
        set(&mut schema, "const", fixed.as_str().into());
    }
    if entry.field.rust_type.as_str() == "RiskItem" {
        set(&mut schema, "contentMediaType", "application/json".into());
        set(&mut schema, "contentSchema", json!({ "type": "object" }));
    }
    if let Some(example) = entry.example() {
        set(&mut schema, "examples", json!([example]));
    }
    schema
}

/// Nothing empty is ever sent; what is received may be empty where it may be absent.
fn length(schema: &mut Map<String, Value>, message: &Message, entry: &Entry) {
    let row = &entry.row;
    if message.is_sent() || !row.may_be_absent() {
        set(schema, "minLength", 1.into());
    }
    if let Some(max) = &row.max_len {
        set(schema, "maxLength", (**max).into());
    }
    // One of several lengths is more than a type says: it is among the conditions.
    if let Some(lengths) = &row.len
        && let (Some(shortest), Some(longest)) = (lengths.iter().min(), lengths.iter().max())
    {
        set(schema, "minLength", (*shortest).into());
        set(schema, "maxLength", (*longest).into());
    }
}

fn description(message: &Message, entry: &Entry) -> String {
    let mut text = words::plain(&entry.field.meaning);
    if entry.row.assigned {
        text += " LianLian fills it in where the request leaves it out.";
    }
    if let Some(alias) = &entry.row.alias {
        text += &format!(" Also spelled `{alias}`.");
    }
    if let Some(other) = &entry.row.equals {
        text += &format!(" The same as `{other}`.");
    }
    if entry.field.rust_type.as_str() == "RiskItem" {
        text += " A JSON object as text, made of the groups of risk parameters.";
    }
    let codes = entry.codes();
    // LianLian may add to its lists: what is received is never closed.
    if !codes.is_empty() && !message.is_sent() {
        text += &format!(
            "\n\n{}\n\nThere may be more codes one day.",
            code_list::listed(&codes)
        );
    }
    text
}
