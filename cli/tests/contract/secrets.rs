//! Secrets that come from files and go into files, out of sight of other users.

use std::fs;

use lianlian_test_support::{Act, Peer};
use serde_json::Value;
use tempfile::TempDir;

use crate::tools::{json_of, lianlian, path, settings, stdout, text, unusable, write};

/// The SMS code that reaches LianLian.
fn sent(set: &[&str], input: &str) -> Value {
    let peer = Peer::start(|_, _| Act::Close);
    let dir = TempDir::new().expect("a folder");
    let config = settings(&dir, &format!("http://{}", peer.address), "");
    let args = [
        "call",
        "bankcardbindverfy",
        "--config",
        &config,
        "--set",
        "user_id=u1",
        "--set",
        "token=T1",
    ];
    json_of(&[&args[..], set].concat(), input, 3);
    let received = peer.received.lock().expect("unpoisoned");
    let body = &received.first().expect("a request").body;
    let body: Value = serde_json::from_slice(body).expect("JSON");
    body["verify_code"].clone()
}

#[test]
fn parameters_come_from_files_and_standard_input() {
    let dir = TempDir::new().expect("a folder");
    let file = path(&write(&dir, "code", b"123456\n"));
    assert_eq!(
        sent(&["--set", &format!("verify_code=@{file}")], ""),
        "123456"
    );
    assert_eq!(sent(&["--set", "verify_code=@-"], "654321\r\n"), "654321");
    assert_eq!(sent(&[], r#"{"verify_code":"111111"}"#), "111111");
}

#[test]
fn what_can_not_be_read_is_said() {
    let dir = TempDir::new().expect("a folder");
    let config = settings(&dir, "http://127.0.0.1:9", "");
    let call = |set: &[&str]| {
        unusable(
            &[&["call", "bankcardbindverfy", "--config", &config], set].concat(),
            "",
        )
    };
    assert!(call(&["--set", "verify_code=@/nowhere/code"]).contains("/nowhere/code"));
    assert!(call(&["--set", "verify_code=@-", "--set", "token=@-"]).contains("one parameter"));
    assert!(call(&["--set", "verify_code=@"]).contains("file's name"));
    let file = path(&write(&dir, "bytes", b"\xff"));
    assert!(call(&["--set", &format!("verify_code=@{file}")]).contains("UTF-8"));
}

#[test]
fn a_journals_key_is_for_its_owners_eyes() {
    let dir = TempDir::new().expect("a folder");
    let file = dir.path().join("journal.key");
    let make = ["journal", "key", "--out", &path(&file)];
    let said = lianlian(&make, "");
    let key = fs::read_to_string(&file).expect("written");
    assert_eq!(key.trim_end().len(), 44);
    let shown = [said.stdout, said.stderr].concat();
    assert!(!text(&shown).contains(key.trim_end()), "it is nowhere else");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(&file).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    let again = unusable(&make, "");
    assert!(again.contains("exists already"), "{again}");
    assert_eq!(fs::read_to_string(&file).expect("there"), key);

    let empty = path(&write(&dir, "journal.jsonl", b""));
    let verify = ["journal", "verify", &empty, "--key", &path(&file)];
    let said = lianlian(&verify, "");
    assert!(
        text(&said.stderr).contains("no record"),
        "{}",
        text(&said.stderr)
    );
    stdout(&verify, "", 0);
}

/// A program that reads the key is what standard output is for; a file that everybody reads is not.
#[cfg(unix)]
#[test]
fn a_key_that_stays_where_it_is_printed_is_remarked() {
    let dir = TempDir::new().expect("a folder");
    let file = fs::File::create(dir.path().join("journal.key")).expect("made");
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_lianlian"));
    let said = command
        .args(["journal", "key"])
        .stdout(file)
        .output()
        .expect("run");
    assert!(
        text(&said.stderr).contains("--out FILE"),
        "{}",
        text(&said.stderr)
    );
    let piped = lianlian(&["journal", "key"], "");
    assert_eq!(text(&piped.stderr), "");
}

#[test]
fn a_misspelt_variable_is_remarked() {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_lianlian"));
    crate::tools::without_settings(&mut command);
    command
        .args(["call", "bankcardbind"])
        .env("LIANLIAN_OID_PARTNR", "201304121000001004");
    let said = lianlian_test_support::output(&mut command, "{}");
    let said = text(&said.stderr);
    assert!(
        said.contains("LIANLIAN_OID_PARTNER") && said.contains("oid_partnr"),
        "{said}"
    );
}
