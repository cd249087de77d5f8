//! The reports on the published messages.

use std::path::Path;

use lianlian_core::sign::{PrivateKey, PublicKey};
use lianlian_explain::{Clues, Explanation, Finding, Hash};

use crate::tools::{clues, explained};

fn read(name: &str) -> Vec<u8> {
    let vectors = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/vectors");
    std::fs::read(vectors.join(name)).expect("the vector is there")
}

fn judged(name: &str) -> Explanation {
    let merchant = PrivateKey::parse(read("merchant-test-private.b64")).expect("a key");
    let lianlian = PublicKey::parse(read("lianlian-public.b64")).expect("a key");
    let keys = [lianlian, merchant.public_key()];
    let clues = Clues {
        keys: &keys,
        private_key: Some(&merchant),
        ..clues()
    };
    explained(read(name), &clues)
}

#[test]
fn right_messages_are_not_blamed() {
    for (name, key) in [
        ("instant-payment-4005.json", 0),
        ("instant-payment-confirm.json", 1),
    ] {
        let explanation = judged(name);
        let report = explanation.signature.as_ref().expect("a signature");
        assert!(explanation.holds() && report.findings.is_empty(), "{name}");
        assert_eq!((report.key, report.hash), (Some(key), Some(Hash::Md5)));
    }
}

#[test]
fn the_altered_one_has_the_right_key_and_other_content() {
    let report = judged("mpay-verify-altered.json")
        .signature
        .expect("a signature");
    assert!(!report.verifies);
    assert!(matches!(
        report.findings.as_slice(),
        [Finding::OtherContent { .. }]
    ));
    assert_eq!((report.key, report.hash), (Some(0), Some(Hash::Md5)));
    let digest: String = report
        .digest
        .expect("a digest")
        .iter()
        .map(|b| format!("{b:02x}"))
        .collect();
    assert_eq!(digest, "ae02337717dac02172fb1a845a7f4ffe");
}

#[test]
fn samples_under_unpublished_keys_say_so() {
    let apply = judged("mpay-card-bind-apply.json")
        .signature
        .expect("a signature");
    assert_eq!(apply.findings, [Finding::OtherKey { tried: 2 }]);
    let sealed = judged("mpay-card-bind-envelope.json");
    assert!(sealed.signature.is_none());
    let names: Vec<_> = sealed
        .envelope
        .expect("an envelope")
        .findings
        .iter()
        .map(|f| f.name())
        .collect();
    assert_eq!(names, ["sealed_for_other_key", "sealed_for_other_key"]);
}
