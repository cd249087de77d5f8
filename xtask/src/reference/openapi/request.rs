//! The forms in which a request travels: as JSON, sealed in an envelope, or as a form.

use lianlian_core::example::Extent;
use serde_json::{Map, Value, json};

use super::any_of::any_of;
use super::named::Named;
use crate::reference::message::Message;
use lianlian_tables::{Body, Tables};

/// The request's content, by media type.
pub(super) fn content(tables: &Tables, operations: &[Named]) -> Value {
    let mut content = Map::new();
    for media_type in ["application/json", "application/x-www-form-urlencoded"] {
        let here: Vec<&Named> = operations
            .iter()
            .filter(|operation| self::media_type(operation) == media_type)
            .collect();
        if !here.is_empty() {
            content.insert(media_type.to_owned(), bodies(tables, &here));
        }
    }
    Value::Object(content)
}

/// A form of one field that holds all parameters as JSON.
pub(super) fn form(field: &str, message: &Value) -> Value {
    json!({
        "type": "object",
        "properties": {
            field: {
                "description": "All parameters as JSON.",
                "type": "string",
                "contentMediaType": "application/json",
                "contentSchema": message,
            },
        },
        "required": [field],
    })
}

fn media_type(operation: &Named) -> &'static str {
    match operation.file.body {
        Body::Plain | Body::Envelope => "application/json",
        Body::Form => "application/x-www-form-urlencoded",
    }
}

fn bodies(tables: &Tables, operations: &[&Named]) -> Value {
    let schemas = operations.iter().map(|operation| schema(operation));
    let schemas: Vec<Value> = schemas.collect();
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
    json!({ "schema": any_of(&schemas), "examples": examples })
}

fn schema(operation: &Named) -> Value {
    let request = operation.schema("request");
    match (operation.file.body, &operation.file.form_field) {
        (Body::Envelope, _) => envelope(operation),
        (Body::Form, Some(field)) => form(field, &request),
        (Body::Plain | Body::Form, _) => request,
    }
}

/// The sealed text can't be seen: the schema of the message inside is named, not applied.
fn envelope(operation: &Named) -> Value {
    let inside = format!("{}.request", operation.id());
    json!({
        "type": "object",
        "description": format!("An envelope. Sealed in `pay_load` is the signed JSON of \
            `#/components/schemas/{inside}`."),
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
    })
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
