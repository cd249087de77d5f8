//! Right messages are never blamed, the verdict is always the crate's own, and nothing panics.

use lianlian_core::message::RawMessage;
use lianlian_core::sign::{self, SignType};
use lianlian_explain::{Clues, explain};
use lianlian_test_support::{MERCHANT_KEY, PLATFORM_KEY};
use proptest::prelude::*;

use crate::tools::{base64, clues, merchant_keys, signature, with_sign};

fn message() -> impl Strategy<Value = String> {
    let value = prop_oneof![
        "\\PC{0,12}".prop_map(|text| serde_json::json!(text)),
        any::<i32>().prop_map(|number| serde_json::json!(number)),
        "[0-9]{1,4}\\.[0-9]{2}".prop_map(|amount| serde_json::json!(amount)),
        Just(serde_json::Value::Null),
        Just(serde_json::json!({"b": [1, "x"], "a": ""})),
    ];
    prop::collection::btree_map("[a-zA-Z_0-9]{1,6}", value, 0..8)
        .prop_map(|members| serde_json::to_string(&members).expect("JSON"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn right_messages_are_never_blamed(json in message(), sha in any::<bool>()) {
        let sign_type = if sha { SignType::Sha256WithRsa } else { SignType::Md5WithRsa };
        let mut message = RawMessage::parse(json.as_bytes()).expect("a message");
        sign::sign(&mut message, &*MERCHANT_KEY, sign_type).expect("signed");
        let keys = [PLATFORM_KEY.public_key(), MERCHANT_KEY.public_key()];
        let clues = Clues { keys: &keys, ..clues() };
        let found = explain(&message.to_json(), &clues).expect("a message");
        let report = found.signature.as_ref().expect("a signature");
        prop_assert!(found.holds() && report.findings.is_empty(), "{:?}", report.findings);
        prop_assert_eq!(report.key, Some(1));
    }

    #[test]
    fn the_verdict_is_the_crates_own(json in message(), signed in "[a-z=&0-9]{0,20}") {
        let message = match json.as_str() {
            "{}" => with_sign(r#"{"sign_type":"RSA"}"#, ""),
            json => with_sign(json, &base64(signature(SignType::Md5WithRsa, signed.as_bytes()))),
        };
        let keys = merchant_keys();
        let clues = Clues { keys: &keys, ..clues() };
        let found = explain(message.as_bytes(), &clues).expect("a message");
        let raw = RawMessage::parse(message.as_bytes()).expect("a message");
        let report = found.signature.expect("a signature");
        prop_assert_eq!(report.verifies, sign::verify(&raw, &keys, &[]).is_ok());
        prop_assert!(report.verifies || !report.findings.is_empty(), "a fault without a reason");
    }

    #[test]
    fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let keys = merchant_keys();
        let clues = Clues { keys: &keys, private_key: Some(&PLATFORM_KEY), claimed: Some(&bytes), ..clues() };
        let _ = explain(&bytes, &clues);
    }

    #[test]
    fn arbitrary_members_never_panic(
        members in prop::collection::vec(("\\PC{0,5}", "\\PC{0,30}"), 0..5),
        sign in "\\PC{0,60}",
        claimed in prop::collection::vec(any::<u8>(), 0..60),
    ) {
        let members: Vec<_> = members.iter().map(|(name, value)| format!("{}:{}", serde_json::json!(name), serde_json::json!(value))).collect();
        let json = format!("{{{}{}\"sign\":{}}}", members.join(","), if members.is_empty() { "" } else { "," }, serde_json::json!(sign));
        let keys = merchant_keys();
        let clues = Clues { keys: &keys, claimed: Some(&claimed), ..clues() };
        let found = explain(json.as_bytes(), &clues);
        prop_assert!(found.is_ok_and(|found| !found.holds()));
    }
}

/// Under another key this signature has the marks of PSS by chance.
#[test]
fn a_key_that_seems_to_open_a_signature_by_chance_is_not_named() {
    let json = "{\"Nn\":\"𐣯&??𐖯-𐄣'*\",\"t_j6RL\":{\"a\":\"\",\"b\":[1,\"x\"]}}";
    let mut message = RawMessage::parse(json.as_bytes()).expect("a message");
    sign::sign(&mut message, &*MERCHANT_KEY, SignType::Md5WithRsa).expect("signed");
    let keys = [PLATFORM_KEY.public_key(), MERCHANT_KEY.public_key()];
    let clues = Clues {
        keys: &keys,
        ..clues()
    };
    let found = explain(&message.to_json(), &clues).expect("a message");
    assert_eq!(found.signature.expect("a signature").key, Some(1));
}
