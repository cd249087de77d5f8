//! Alternatives of a schema.

use serde_json::{Map, Value, json};

/// The one schema, or any of several.
pub(super) fn any_of(mut schemas: Vec<Map<String, Value>>) -> Value {
    match schemas.pop() {
        Some(schema) if schemas.is_empty() => Value::Object(schema),
        last => {
            schemas.extend(last);
            json!({ "anyOf": schemas })
        }
    }
}
