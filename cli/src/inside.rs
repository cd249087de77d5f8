//! Values inside objects, by the way to them: `orderInfo.txn_seqno`.

use std::collections::BTreeMap;

use serde_json::value::{RawValue, to_raw_value};
use zeroize::Zeroizing;

/// Puts a text at the end of a way into an object's JSON, and makes the objects that lack on the way. Everything else
/// stays as it is written. `None` where something else than an object is on the way.
pub(crate) fn put(object: &str, way: &str, text: &str) -> Option<Zeroizing<String>> {
    let mut members: BTreeMap<String, Box<RawValue>> = serde_json::from_str(object).ok()?;
    let (name, value) = match way.split_once('.') {
        None => (way, to_raw_value(text).ok()?),
        Some((name, rest)) => {
            let inner = members.get(name).map_or("{}", |value| value.get());
            let inner = put(inner, rest, text)?;
            (name, RawValue::from_string(inner.to_string()).ok()?)
        }
    };
    members.insert(name.to_owned(), value);
    serde_json::to_string(&members).ok().map(Zeroizing::new)
}

#[cfg(test)]
mod tests {
    use super::put;

    #[test]
    fn a_value_is_put_inside_and_nothing_else_changes() {
        let put = |object: &str, way: &str| put(object, way, "x").map(|json| json.to_string());
        assert_eq!(
            put(r#"{"a":1.50,"b":{"c":"d"}}"#, "b.e").as_deref(),
            Some(r#"{"a":1.50,"b":{"c":"d","e":"x"}}"#)
        );
        assert_eq!(
            put("{}", "a.b.c").as_deref(),
            Some(r#"{"a":{"b":{"c":"x"}}}"#)
        );
        assert_eq!(put(r#"{"a":["b"]}"#, "a.b"), None);
    }
}
