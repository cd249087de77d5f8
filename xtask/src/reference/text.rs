//! JSON as it is written into a file.

use serde_json::Value;

/// A JSON document as text.
pub(super) fn text(value: &Value) -> String {
    format!("{value:#}\n")
}
