//! Signatures over a body's bytes, held against Python's `cryptography` and the OpenSSL command line, where they are
//! installed.

use std::process::Command;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::{HeaderMap, HeaderValue};

use crate::keys::*;
use crate::peers::*;
use lianlian::Platform;
use lianlian::sign::{self, SIGNATURE_DATA, SignatureFault};

/// Bodies in which a reader that parses, trims, joins lines or changes letters would lose something.
const BODIES: [&str; 6] = [
    "{}",
    r#"{"ret_msg":"交易成功 100%&=","amount":1.50,"null":null,"empty":""}"#,
    "{\r\n  \"a\": \"b\",\n\t\"c\": [1, 2]\n}\n",
    " {\"a\":\"\\u4ea4\"} ",
    "",
    "not JSON at all\u{0}\u{feff}",
];

/// The signature that LianLian's side puts into the header.
fn signature_of(body: &str) -> String {
    let mut headers = HeaderMap::new();
    let signed = Platform::new(PLATFORM_KEY.clone()).sign_body(&mut headers, body.as_bytes());
    signed.expect("signed");
    headers[SIGNATURE_DATA].to_str().expect("base64").to_owned()
}

/// Our verdict on a peer's signature, of this body and of a changed one.
#[track_caller]
fn assert_signed(body: &str, signature: &str) {
    let mut headers = HeaderMap::new();
    let value = HeaderValue::from_str(signature.trim()).expect("a header");
    headers.insert(SIGNATURE_DATA, value);
    let verdict =
        |body: &str| sign::verify_body(&headers, body.as_bytes(), &[PLATFORM_KEY.public_key()]);
    assert_eq!(verdict(body), Ok(()), "{body}");
    let changed = format!("{body} ");
    assert_eq!(verdict(&changed), Err(SignatureFault::Mismatch), "{body}");
}

fn python(script: &str, args: &[&str], body: &str) -> Option<String> {
    let path = format!("{}/tests/python/{script}", env!("CARGO_MANIFEST_DIR"));
    let there = installed("python3", &["-c", "import cryptography"]);
    let said = there.then(|| run(Command::new("python3").arg(path).args(args), body));
    said.map(|said| String::from_utf8(said).expect("ASCII"))
}

#[test]
fn python_verifies_the_body_that_we_signed() {
    let key = PLATFORM_KEY.public_key().to_pem();
    for body in BODIES {
        let signature = signature_of(body);
        let verdict = |body: &str| python("body_verify.py", &[&key, &signature], body);
        let Some(said) = verdict(body) else { return };
        assert_eq!(said, "valid\n", "{body}");
        assert_eq!(verdict(&format!("{body}\n")).as_deref(), Some("invalid\n"));
    }
}

#[test]
fn we_verify_the_body_that_python_signed() {
    for body in BODIES {
        if let Some(signature) = python("body_sign.py", &[&PLATFORM_KEY.to_pem()], body) {
            assert_signed(body, &signature);
        }
    }
}

fn openssl(args: &[&str], input: impl AsRef<[u8]>) -> Vec<u8> {
    run(Command::new("openssl").args(args), input)
}

/// The MD5 of a body, in lower-case hexadecimal digits.
fn digest(body: &str) -> String {
    let said = String::from_utf8(openssl(&["dgst", "-md5", "-r"], body)).expect("ASCII");
    said.split_whitespace().next().expect("a digest").to_owned()
}

#[test]
fn openssl_and_we_sign_a_body_alike() {
    if !installed("openssl", &["version"]) {
        return;
    }
    let dir = tempfile::tempdir().expect("a directory");
    let key = dir.path().join("key.pem");
    std::fs::write(&key, &*PLATFORM_KEY.to_pem()).expect("written");
    let key = key.to_str().expect("UTF-8");
    for body in BODIES {
        let digest = digest(body);
        assert_eq!(digest, sign::body_string(body.as_bytes()));
        let signature = STANDARD.encode(openssl(&["dgst", "-md5", "-sign", key], digest));
        assert_signed(body, &signature);
        assert_eq!(signature, signature_of(body), "{body}");
    }
}
