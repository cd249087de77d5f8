//! The sign string of raw messages against a reference that was written from the description alone,
//! by way of a parsed JSON value and a sorted map.

use std::collections::BTreeMap;

use lianlian::message::RawMessage;
use proptest::prelude::*;
use serde_json::{Map, Value};

/// Sorted by name, `sign`, null and the empty text left out, values raw, joined with `&`.
fn reference(message: &Map<String, Value>) -> String {
    let mut pairs = BTreeMap::new();
    for (name, value) in message {
        let text = match value {
            Value::Null => continue,
            Value::String(text) if text.is_empty() => continue,
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        if name != "sign" {
            pairs.insert(name.as_bytes(), format!("{name}={text}"));
        }
    }
    pairs.into_values().collect::<Vec<_>>().join("&")
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z_0-9]{1,12}",
        Just("sign".to_owned()),
        Just("sign_type".to_owned()),
        ".{1,6}",
    ]
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        ".{0,30}".prop_map(Value::from),
        "[ \"\\\\/&=\n\r\t{}:,\\[\\]]{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(2, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map("[ a-z\"]{1,5}", inner, 0..4)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn the_string_is_the_references(
        members in prop::collection::btree_map(name(), value(), 0..12),
        pretty in any::<bool>(),
    ) {
        let message: Map<String, Value> = members.into_iter().collect();
        let json = match pretty {
            true => serde_json::to_string_pretty(&message),
            false => serde_json::to_string(&message),
        };
        let json = json.expect("JSON");
        let raw = RawMessage::parse(json.as_bytes()).expect("a message");
        prop_assert_eq!(&*raw.sign_string(&[]), &reference(&message));

        // Written again, it is the same message.
        let again: Map<String, Value> = serde_json::from_slice(&raw.to_json()).expect("JSON");
        prop_assert_eq!(again, message);
    }

    #[test]
    fn unsigned_members_are_left_out(
        members in prop::collection::btree_map("[a-d]", "[a-z]{1,3}", 1..4),
        unsigned in prop::collection::vec("[a-d]", 0..3),
    ) {
        let json = serde_json::to_string(&members).expect("JSON");
        let raw = RawMessage::parse(json.as_bytes()).expect("a message");
        let unsigned: Vec<_> = unsigned.iter().map(String::as_str).collect();
        let kept = members.iter().filter(|(name, _)| !unsigned.contains(&name.as_str()));
        let kept: Vec<_> = kept.map(|(name, value)| format!("{name}={value}")).collect();
        prop_assert_eq!(&*raw.sign_string(&unsigned), &kept.join("&"));
    }
}
