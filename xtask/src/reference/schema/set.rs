//! Saying one thing more in a schema.

use serde_json::{Map, Value};

/// Says one thing more.
pub(super) fn set(schema: &mut Map<String, Value>, key: &str, value: Value) {
    schema.insert(key.to_owned(), value);
}
