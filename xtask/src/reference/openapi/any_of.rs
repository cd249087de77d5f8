//! Alternatives of a schema.

use serde_json::{Value, json};

/// The one schema, or any of several.
pub(super) fn any_of(schemas: &[Value]) -> Value {
    match schemas {
        [schema] => schema.clone(),
        schemas => json!({ "anyOf": schemas }),
    }
}
