//! One row as the schema of a property.

use serde_json::{Map, Value, json};

use super::form;
use super::set::set;
use crate::reference::message::{Entry, Message};
use crate::reference::words;

/// The schema; `item` is that of a list's items.
pub(super) fn schema(message: &Message, entry: &Entry, item: Option<Map<String, Value>>) -> Value {
    let mut schema = Map::new();
    set(
        &mut schema,
        "description",
        description(message, entry).into(),
    );
    match item {
        Some(item) => list(&mut schema, item),
        None => text(&mut schema, message, entry),
    }
    if entry.item.is_some() && !entry.row.may_be_absent() {
        set(&mut schema, "minItems", 1.into());
    }
    set(
        &mut schema,
        "x-secrecy",
        entry.field.secrecy.as_str().into(),
    );
    set(&mut schema, "x-signed", entry.is_signed().into());
    Value::Object(schema)
}

fn list(schema: &mut Map<String, Value>, item: Map<String, Value>) {
    set(schema, "type", "array".into());
    set(schema, "items", Value::Object(item));
}

fn text(schema: &mut Map<String, Value>, message: &Message, entry: &Entry) {
    set(schema, "type", "string".into());
    length(schema, message, entry);
    if let Value::Object(form) = form::of(message, entry) {
        schema.extend(form);
    }
    if let Some(fixed) = &entry.row.fixed {
        set(schema, "const", fixed.as_str().into());
    }
    let codes = entry.codes();
    // LianLian may add to its lists: what is received is never closed.
    if message.is_sent() && !codes.is_empty() && entry.row.fixed.is_none() {
        let codes: Vec<&str> = codes.iter().map(|(code, _)| *code).collect();
        set(schema, "enum", codes.into());
    }
    if entry.field.rust_type.as_str() == "RiskItem" {
        set(schema, "contentMediaType", "application/json".into());
        set(schema, "contentSchema", json!({ "type": "object" }));
    }
    if let Some(example) = entry.example() {
        set(schema, "examples", json!([example]));
    }
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
    if let Some(lengths) = &row.len {
        let lengths = lengths.iter();
        let exactly = lengths.map(|len| json!({ "minLength": len, "maxLength": len }));
        set(schema, "anyOf", exactly.collect());
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
    if !codes.is_empty() {
        text += "\n";
        for (code, meaning) in codes {
            text += &format!("\n- `{code}`: {meaning}");
        }
        if !message.is_sent() {
            text += "\n\nThere may be more codes one day.";
        }
    }
    text
}
