//! The forms in which a request travels: as JSON, sealed in an envelope, or as a form.

use lianlian_core::example::Extent;
use serde_json::{Map, Value, json};

use super::any_of::any_of;
use super::named::Named;
use crate::reference::message::Message;
use crate::reference::schema::Parts;
use lianlian_tables::{Body, Tables};

/// The request's content, by media type.
pub(super) fn content(tables: &Tables, operations: &[Named], parts: &mut Parts) -> Value {
    let mut content = Map::new();
    for media_type in ["application/json", "application/x-www-form-urlencoded"] {
        let here: Vec<&Named> = operations
            .iter()
            .filter(|operation| self::media_type(operation) == media_type)
            .collect();
        if !here.is_empty() {
            content.insert(media_type.to_owned(), bodies(tables, &here, parts));
        }
    }
    Value::Object(content)
}

/// A form of one field that holds all parameters of the message of this name as JSON.
pub(super) fn form(field: &str, message: &str, parts: &mut Parts) -> Map<String, Value> {
    let schema = json!({
        "type": "object",
        "description": "A form of one field.",
        "properties": {
            field: {
                "description": "All parameters as JSON.",
                "type": "string",
                "contentMediaType": "application/json",
                "contentSchema": parts.reference(message),
            },
        },
        "required": [field],
    });
    parts.add(&format!("{message}Form"), object(schema))
}

fn media_type(operation: &Named) -> &'static str {
    match operation.file.body {
        Body::Plain | Body::Envelope => "application/json",
        Body::Form => "application/x-www-form-urlencoded",
    }
}

fn bodies(tables: &Tables, operations: &[&Named], parts: &mut Parts) -> Value {
    let mut examples = Map::new();
    for operation in operations {
        for (extent, name) in [(Extent::Required, "required"), (Extent::All, "all")] {
            let name = match operations.len() {
                1 => name.to_owned(),
                _ => format!("{}.{name}", operation.id()),
            };
            let value = example(tables, operation, extent);
            examples.insert(name, json!({ "value": value }));
        }
    }
    let schemas = operations.iter().map(|operation| schema(operation, parts));
    let mut content = json!({ "schema": any_of(schemas.collect()), "examples": examples });
    let sealed = operations
        .iter()
        .filter(|of| of.file.body == Body::Envelope);
    let sealed: Vec<_> = sealed.map(|of| of.schema("Request", parts)).collect();
    if !sealed.is_empty() {
        // What is sealed can't be seen from outside, so no keyword of a schema reaches it.
        content["x-sealed"] = any_of(sealed);
    }
    content
}

fn schema(operation: &Named, parts: &mut Parts) -> Map<String, Value> {
    match (operation.file.body, &operation.file.form_field) {
        (Body::Envelope, _) => envelope(parts),
        (Body::Form, Some(field)) => form(field, &format!("{}Request", operation.id()), parts),
        (Body::Plain | Body::Form, _) => operation.schema("Request", parts),
    }
}

/// The sealed text can't be seen: the schema of the message inside is named beside it, not applied.
fn envelope(parts: &mut Parts) -> Map<String, Value> {
    let schema = json!({
        "type": "object",
        "description": "An envelope: the signed JSON of a message, sealed in `pay_load`.",
        "properties": {
            "oid_partner": {
                "description": "The merchant's number at LianLian, as in the message inside.",
                "type": "string",
                "minLength": 1,
            },
            "pay_load": {
                "description": "`lianpay1_0_1`, the sealed keys of MAC and cipher, the nonce, the \
                    ciphertext and the MAC, joined by `$`.",
                "type": "string",
                "pattern": r"^lianpay1_0_1(\$[0-9A-Za-z+/=\s]+){5}$",
            },
        },
        "required": ["oid_partner", "pay_load"],
        "additionalProperties": false,
    });
    parts.add("Envelope", object(schema))
}

/// A schema that is written as an object, as one.
pub(super) fn object(schema: Value) -> Map<String, Value> {
    match schema {
        Value::Object(schema) => schema,
        _ => Map::new(),
    }
}

fn example(tables: &Tables, operation: &Named, extent: Extent) -> Value {
    let file = operation.file;
    let message = Message::request(&tables.dictionary, file);
    let json = message.example(extent, &[]);
    match (file.body, &file.form_field) {
        (Body::Envelope, _) => json!({
            "oid_partner": json.get("oid_partner"),
            "pay_load": "lianpay1_0_1$aG1hY19rZXk=$YWVzX2tleQ==$bm9uY2U=$Y2lwaGVydGV4dA==$bWFj",
        }),
        (Body::Form, Some(field)) => json!({ field.as_str(): Value::Object(json).to_string() }),
        (Body::Plain | Body::Form, _) => Value::Object(json),
    }
}
