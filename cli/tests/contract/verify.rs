//! The command `lianlian verify`.

use std::fs;
use std::path::Path;
use std::process::Command;

use lianlian_test_support::output;
use serde_json::json;

use crate::tools::{
    base64, code, fixture, json_of, lianlian, merchant_key, stdout, text, unusable, vector,
};

#[test]
fn verify_answers_with_json_and_exit_code() {
    let lianlian_key = fixture("vectors/lianlian-public.b64");
    let args = ["verify", "--key", &lianlian_key];
    let valid = stdout(&args, vector("instant-payment-4005.json"), 0);
    assert_eq!(text(&valid), "{\"sign_type\":\"RSA\",\"valid\":true}\n");
    let altered = json_of(&args, vector("mpay-verify-altered.json"), 1);
    assert_eq!(altered, json!({ "valid": false, "sign_type": "RSA" }));

    let merchant = fixture("vectors/merchant-test-private.b64");
    json_of(
        &["verify", "--key", &merchant],
        vector("instant-payment-confirm.json"),
        0,
    );

    for message in [
        r#"{"sign_type":"RSA"}"#,
        r#"{"sign_type":"RSA","sign":""}"#,
        r#"{"sign_type":"RSA","sign":"no base64"}"#,
        r#"{"sign_type":"RSA","sign":"AAAA"}"#,
    ] {
        let output = lianlian(&args, message);
        assert_eq!(code(&output), 1, "{message}");
        assert!(text(&output.stdout).contains("\"valid\":false"));
        assert!(
            text(&output.stderr).contains("sign"),
            "{}",
            text(&output.stderr)
        );
    }
    for message in [
        r#"{"sign":"AAAA"}"#,
        r#"{"sign_type":"DSA","sign":"AAAA"}"#,
        r#"{"sign_type":"RSA","sign":"AAAA","sign":"AAAA"}"#,
        "[]",
        "",
    ] {
        unusable(&args, message);
    }
}

#[test]
fn verify_takes_the_algorithm_given() {
    let key = merchant_key();
    // The message says RSA and is signed with SHA-256, over its own text.
    let string = stdout(&["sign", "--string"], r#"{"a":"1","sign_type":"RSA"}"#, 0);
    assert_eq!(text(&string), "a=1&sign_type=RSA");
    let private = lianlian::sign::PrivateKey::parse(fs::read(&key).expect("read")).expect("a key");
    let signature =
        lianlian::sign::Signer::sign(&private, lianlian::sign::SignType::Sha256WithRsa, &string)
            .expect("signed");
    let mut message =
        lianlian::message::RawMessage::parse(br#"{"a":"1","sign_type":"RSA"}"#).expect("a message");
    message.set("sign", &base64(&signature));
    let json = message.to_json();
    json_of(&["verify", "--key", &key], &*json, 1);
    let args = ["verify", "--key", &key, "--sign-type", "SHA256withRSA"];
    assert_eq!(json_of(&args, &*json, 0)["sign_type"], "SHA256withRSA");
}

#[test]
fn verify_leaves_unsigned_members_out() {
    let key = merchant_key();
    let signed = stdout(&["sign", "--key", &key], r#"{"a":"1"}"#, 0);
    let added = text(&signed).replacen('{', r#"{"b":"2","c":"3","#, 1);
    json_of(&["verify", "--key", &key], &added, 1);
    json_of(
        &[
            "verify",
            "--key",
            &key,
            "--unsigned",
            "b",
            "--unsigned",
            "c",
        ],
        &added,
        0,
    );
}

/// A reader that goes away early changes no verdict; nor does a standard error that can't be written.
#[cfg(unix)]
#[test]
fn a_verdict_stands_whoever_reads_it() {
    let status = |script: &str, input: &[u8]| {
        let mut command = Command::new("bash");
        command
            .args(["-c", script])
            .env("LIANLIAN", env!("CARGO_BIN_EXE_lianlian"));
        output(&mut command, input).status.code()
    };
    let closed = "exec 3>&1; { sleep 0.2; \"$LIANLIAN\" check bankcardbind; echo $? >&3; } | true";
    let mut command = Command::new("bash");
    command
        .args(["-c", closed])
        .env("LIANLIAN", env!("CARGO_BIN_EXE_lianlian"));
    assert_eq!(text(&output(&mut command, b"{}").stdout).trim(), "1");
    if Path::new("/dev/full").exists() {
        let key = merchant_key();
        let message = br#"{"sign":"AAAA","sign_type":"RSA"}"#;
        let script = format!("\"$LIANLIAN\" verify --key {key} 2>/dev/full >/dev/null");
        assert_eq!(status(&script, message), Some(1));
    }
}
