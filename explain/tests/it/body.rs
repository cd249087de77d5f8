//! Signatures in headers: each usual mistake is named, and a right one has none.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use lianlian_core::sign::{PrivateKey, SignType, Signer as _, body_string};
use lianlian_explain::{Headers, explain_body};

use lianlian_test_support::{MERCHANT_KEY, PLATFORM_KEY};

const BODY: &str = "{\"b\": \"1\",\n \"a\": {\"c\": [1, 2]}}";

fn sign(key: &PrivateKey, string: &[u8]) -> String {
    STANDARD.encode(key.sign(SignType::Md5WithRsa, string).expect("signed"))
}

fn named(body: &[u8], data: &str) -> Vec<&'static str> {
    let headers = Headers {
        signature_type: Some("RSA"),
        signature_data: Some(data),
    };
    let report = explain_body(body, headers, &[MERCHANT_KEY.public_key()]);
    assert_eq!(report.verifies, report.findings.is_empty());
    let findings = report.findings.iter();
    findings
        .inspect(|finding| {
            assert!(!finding.what().to_string().is_empty());
            assert!(!finding.remedy().to_string().is_empty());
        })
        .map(|finding| finding.name())
        .collect()
}

/// Names what is found where this string was signed for the body.
fn of_string(string: &[u8]) -> Vec<&'static str> {
    named(BODY.as_bytes(), &sign(&MERCHANT_KEY, string))
}

#[test]
fn a_right_signature_has_no_finding() {
    assert_eq!(of_string(body_string(BODY.as_bytes()).as_bytes()), [""; 0]);
}

#[test]
fn each_mistake_in_the_string_is_named() {
    let hex = body_string(BODY.as_bytes());
    assert_eq!(of_string(BODY.as_bytes()), ["hashed_once"]);
    assert_eq!(of_string(hex.to_uppercase().as_bytes()), ["upper_case_hex"]);
    let digest = hex::decode(&hex).expect("hex");
    assert_eq!(of_string(&digest), ["digest_bytes"]);
    assert_eq!(
        of_string(STANDARD.encode(&digest).as_bytes()),
        ["digest_base64"]
    );
    assert_eq!(of_string(b"a={\"c\":[1,2]}&b=1"), ["sign_string"]);
    assert_eq!(of_string(b"something else"), ["other_content"]);
}

#[test]
fn each_other_body_is_named() {
    let of_body = |body: &str| of_string(body_string(body.as_bytes()).as_bytes());
    assert_eq!(of_body(&BODY.replace('\n', "")), ["lines_joined"]);
    assert_eq!(of_body(&format!("{BODY}\n")), ["line_break_added"]);
    assert_eq!(of_body(r#"{"b":"1","a":{"c":[1,2]}}"#), ["reserialised"]);
    assert_eq!(of_body(r#"{"a":{"c":[1,2]},"b":"1"}"#), ["sorted"]);
    // Two at once.
    let joined = BODY.replace('\n', "");
    assert_eq!(
        of_string(joined.as_bytes()),
        ["lines_joined", "hashed_once"]
    );
}

#[test]
fn each_mistake_in_the_header_is_named() {
    let hex = body_string(BODY.as_bytes());
    let right = sign(&MERCHANT_KEY, hex.as_bytes());
    let bytes = STANDARD.decode(&right).expect("base64");
    let body = BODY.as_bytes();
    assert_eq!(named(body, ""), ["signature_absent"]);
    assert_eq!(named(body, &hex::encode(&bytes)), ["hex"]);
    let (start, end) = right.split_at(76);
    assert_eq!(
        named(body, &format!("{start}\n{end}")),
        ["base64_with_breaks"]
    );
    assert_eq!(named(body, "!?"), ["signature_unreadable"]);
    assert_eq!(named(body, "AAAA"), ["key_size"]);
    let other = sign(&PLATFORM_KEY, hex.as_bytes());
    assert_eq!(named(body, &other), ["other_key"]);
    let sha256 = MERCHANT_KEY.sign(SignType::Sha256WithRsa, hex.as_bytes());
    let sha256 = STANDARD.encode(sha256.expect("signed"));
    assert_eq!(named(body, &sha256), ["other_hash"]);
    let headers = Headers {
        signature_type: Some("SM2"),
        signature_data: Some(&right),
    };
    let report = explain_body(body, headers, &[MERCHANT_KEY.public_key()]);
    assert_eq!(report.findings[0].name(), "signature_type");
}
