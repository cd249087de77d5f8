//! The string that is signed, worked through.

use serde_json::Value;

use super::example::Json;
use super::message::Message;

/// The pairs of the sign string, in its order: that of the names' bytes. A list is written as its
/// JSON.
pub(super) fn pairs(message: &Message, json: &Json) -> Vec<(String, String)> {
    let signed = message.entries.iter().filter(|entry| entry.is_signed());
    let mut pairs: Vec<(String, String)> = signed
        .filter_map(|entry| Some((entry.name().to_owned(), text(json.get(entry.name())?))))
        .filter(|(_, value)| !value.is_empty())
        .collect();
    pairs.sort();
    pairs
}

/// The pairs as one string.
pub(super) fn joined(pairs: &[(String, String)]) -> String {
    let pairs: Vec<String> = pairs
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    pairs.join("&")
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
