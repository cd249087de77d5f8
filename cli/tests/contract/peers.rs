//! Agreement with OpenSSL's command line.

use std::process::Command;

use lianlian_test_support::{installed, run};
use tempfile::TempDir;

use crate::tools::{MESSAGE, json_of, merchant_key, stdout, write};

#[test]
fn openssl_agrees() {
    if !installed("openssl", &["version"]) {
        return;
    }
    let key = merchant_key();
    let dir = TempDir::new().expect("a folder");
    let public = run(
        Command::new("openssl").args(["pkey", "-pubout", "-in", &key]),
        b"",
    );
    let public = write(&dir, "public.pem", &public);
    let signed = json_of(&["sign", "--key", &key], MESSAGE, 0);
    let signature = signed["sign"].as_str().expect("signed").to_owned() + "\n";
    let signature = run(
        Command::new("openssl").args(["base64", "-d", "-A"]),
        signature.trim_end().as_bytes(),
    );
    let signature = write(&dir, "signature", &signature);
    let string = stdout(&["sign", "--string"], MESSAGE, 0);
    let mut verify = Command::new("openssl");
    verify
        .args(["dgst", "-md5", "-verify"])
        .arg(&public)
        .arg("-signature")
        .arg(&signature);
    assert_eq!(run(&mut verify, &string), b"Verified OK\n");
}
