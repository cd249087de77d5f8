//! The items of lists in JSON.

use lianlian_core::message::RawValue;

/// The items of a list.
pub(super) fn items(json: &str) -> Option<Vec<RawValue<'_>>> {
    let items: Vec<&serde_json::value::RawValue> = serde_json::from_str(json).ok()?;
    let items = items.iter().map(|item| match item.get() {
        "null" => RawValue::Null,
        item if item.starts_with('"') => match serde_json::from_str::<String>(item) {
            Ok(text) => RawValue::Text(text.into()),
            Err(_) => RawValue::Other(item),
        },
        item => RawValue::Other(item),
    });
    Some(items.collect())
}
