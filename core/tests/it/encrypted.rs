//! Single texts that LianLian alone can read.

use std::process::Command;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::accp::merchant;
use crate::keys::*;
use crate::peers::*;
use lianlian::check::CheckOptions;
use lianlian::envelope::{EncryptError, encrypt};
use lianlian::field::Encrypted;
use lianlian::message::RawMessage;
use lianlian::sign::PrivateKey;
use lianlian::{OperationType as _, lianlian_api};

/// Unbinds a card of a user who has no account.
#[lianlian_api(
    protocol = "accp",
    endpoint = "/v1/acctmgr/unlinkedacct-unbind",
    host = "accpapi.lianlianpay.com",
    outcome(Unbound = "0000")
)]
pub struct Unbind {
    /// The user's number at the merchant.
    #[request(max_len = 64)]
    user_id: String,
    /// Number of the card.
    #[request]
    linked_acctno: Encrypted,
}

const CARD: &str = "6222021001115220281";

/// The member as it is sent.
fn sent() -> String {
    let merchant = merchant();
    let request = UnbindRequest::builder()
        .user_id("u1")
        .linked_acctno(merchant.encrypt(CARD).expect("encrypted"))
        .build();
    let shown = format!("{request:?}");
    assert!(shown.contains(r#"linked_acctno: "***""#), "{shown}");
    let sent = merchant.prepare(&request).expect("right").into_body();
    let body: Value = serde_json::from_slice(&sent).expect("JSON");
    body["linked_acctno"].as_str().expect("a text").to_owned()
}

#[test]
fn openssl_and_python_read_what_was_encrypted() {
    let dir = tempfile::tempdir().expect("a directory");
    let key = dir.path().join("key.pem");
    std::fs::write(&key, &*PLATFORM_KEY.to_pem()).expect("written");
    let (one, other) = (sent(), sent());
    assert_ne!(one, other, "each encryption is another one");
    if installed("openssl", &["version"]) {
        let mut openssl = Command::new("openssl");
        openssl.args([
            "pkeyutl",
            "-decrypt",
            "-pkeyopt",
            "rsa_padding_mode:pkcs1",
            "-inkey",
        ]);
        let opened = run(openssl.arg(&key), STANDARD.decode(one).expect("base64"));
        assert_eq!(opened, CARD.as_bytes());
    }
    if installed("python3", &["-c", "import cryptography"]) {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/python/decrypt.py");
        let mut python = Command::new("python3");
        let opened = run(python.args([script, &PLATFORM_KEY.to_pem()]), other);
        assert_eq!(opened, CARD.as_bytes());
    }
}

/// A number in the open, or another base64, doesn't leave.
#[test]
fn nothing_leaves_in_the_open() {
    for text in [CARD, "", "bm90IGVuY3J5cHRlZA==", &sent()[1..]] {
        let request = json!({ "user_id": "u1", "linked_acctno": text }).to_string();
        let raw = RawMessage::parse(request.as_bytes()).expect("a message");
        let checked = Unbind::OPERATION.check(&raw, &CheckOptions::default());
        let violations = checked.expect_err("a violation").to_string();
        assert!(violations.contains("linked_acctno"), "{violations}");
        assert!(
            text.is_empty() || !violations.contains(text),
            "{violations}"
        );
    }
}

#[test]
fn a_text_is_as_long_as_the_key_allows() {
    let key = PrivateKey::generate(1024).expect("a key").public_key();
    assert!(encrypt(&"x".repeat(117), &key).is_ok());
    let long = encrypt(&"x".repeat(118), &key).expect_err("too long");
    assert_eq!(long, EncryptError::TooLong { most: 117 });
}
