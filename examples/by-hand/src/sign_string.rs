//! The sign string: `name=value`, sorted by name, joined with `&`, without `sign` and empty values.

use std::collections::BTreeMap;

/// The string that is signed.
pub fn sign_string(message: &BTreeMap<String, String>) -> String {
    let pairs: Vec<String> = message
        .iter()
        .filter(|(name, value)| *name != "sign" && !value.is_empty())
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    pairs.join("&")
}
