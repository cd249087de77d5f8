//! `lianlian keys`, and key files of every kind

use std::fs;
use std::path::Path;
use std::process::Output;

use serde_json::Value;
use tempfile::TempDir;

use crate::tools::{code, fixture, json_of, lianlian, stdout, text, unusable, write};

fn generate(dir: &Path) -> Output {
    let dir = dir.to_str().expect("UTF-8");
    lianlian(&["keys", "generate", "--bits", "1024", "--out", dir], "")
}

#[test]
fn keys_are_generated_once() {
    let dir = TempDir::new().expect("a folder");
    let out = dir.path().join("new/keys");
    let output = generate(&out);
    assert_eq!(code(&output), 0, "{}", text(&output.stderr));
    let said: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(said["bits"], 1024);
    assert_eq!(said["fingerprint"].as_str().map(str::len), Some(64));

    let path = |name: &str| out.join(name).to_str().expect("UTF-8").to_owned();
    for private in ["merchant_private.pem", "merchant_private.b64"] {
        let signed = stdout(&["sign", "--key", &path(private)], "{}", 0);
        for public in ["merchant_public.pem", "merchant_public.b64"] {
            json_of(&["verify", "--key", &path(public)], &signed, 0);
        }
        assert_mode(&out.join(private), 0o600);
    }
    let base64 = fs::read_to_string(out.join("merchant_public.b64")).expect("written");
    assert_eq!(base64.trim_end().lines().count(), 1);

    let before = fs::read(out.join("merchant_private.pem")).expect("written");
    assert_eq!(code(&generate(&out)), 2);
    assert_eq!(
        fs::read(out.join("merchant_private.pem")).expect("kept"),
        before
    );
}

#[test]
fn one_file_in_the_way_and_none_is_written() {
    let dir = TempDir::new().expect("a folder");
    write(&dir, "merchant_public.b64", b"old");
    assert_eq!(code(&generate(dir.path())), 2);
    assert_eq!(fs::read_dir(dir.path()).expect("read").count(), 1);
    unusable(
        &[
            "keys",
            "generate",
            "--bits",
            "512",
            "--out",
            dir.path().join("x").to_str().expect("UTF-8"),
        ],
        "",
    );
}

#[cfg(unix)]
fn assert_mode(path: &Path, expected: u32) {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = fs::metadata(path).expect("written").permissions().mode();
    assert_eq!(mode & 0o777, expected);
}

#[cfg(not(unix))]
fn assert_mode(_: &Path, _: u32) {}

#[test]
fn a_wrong_key_file_says_what_it_is() {
    let public = fixture("vectors/lianlian-public.b64");
    let message = unusable(&["sign", "--key", &public], "{}");
    assert!(message.contains("found an RSA public key"), "{message}");
    let message = unusable(&["verify", "--key", &fixture("vectors/README.md")], "{}");
    assert!(message.contains("README.md"), "{message}");
    unusable(&["sign"], "{}");
    unusable(&["sign", "--key", "/nowhere"], "{}");
}
