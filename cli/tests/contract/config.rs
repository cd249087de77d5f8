//! `lianlian config show`, and the file that `LIANLIAN_CONFIG` names.

use std::process::Command;

use lianlian_test_support::output;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::tools::{code, json_of, settings, text, without_settings, write};

fn run(args: &[&str], variables: &[(&str, &str)]) -> (i32, Value, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lianlian"));
    without_settings(&mut command);
    command.args(args).envs(variables.iter().copied());
    let output = output(&mut command, "{}");
    let said = serde_json::from_slice(&output.stdout).unwrap_or_default();
    (code(&output), said, text(&output.stderr).to_owned())
}

/// Value and origin of a setting.
fn setting(said: &Value, name: &str) -> (Value, String) {
    let settings = said["settings"].as_array().expect("a list");
    let found = settings.iter().find(|setting| setting["name"] == name);
    let found = found.expect("each is there");
    (
        found["value"].clone(),
        found["from"].as_str().expect("a place").to_owned(),
    )
}

#[test]
fn each_setting_is_shown_with_its_origin_and_no_secret() {
    let dir = TempDir::new().expect("a folder");
    let file = settings(&dir, "http://127.0.0.1:9", "timeout_seconds = 7\n");
    let variables = [
        ("LIANLIAN_CONFIG", file.as_str()),
        ("LIANLIAN_SIGN_TYPE", "SHA256withRSA"),
    ];
    let (code, said, stderr) = run(&["config", "show"], &variables);
    assert_eq!((code, stderr.as_str()), (0, ""), "{said}");
    assert_eq!(said["file"], file);
    let in_file = |line: usize| format!("{file}, line {line}");
    assert_eq!(
        setting(&said, "environment"),
        (json!("sandbox"), in_file(1))
    );
    assert_eq!(
        setting(&said, "base_url"),
        (json!("http://127.0.0.1:9"), in_file(2))
    );
    assert_eq!(setting(&said, "timeout_seconds"), (json!("7"), in_file(6)));
    assert_eq!(
        setting(&said, "sign_type"),
        (json!("SHA256withRSA"), "LIANLIAN_SIGN_TYPE".to_owned())
    );
    assert_eq!(
        setting(&said, "connect_timeout_seconds"),
        (json!("5"), "default".to_owned())
    );
    assert_eq!(
        setting(&said, "journal_file"),
        (json!(null), "not set".to_owned())
    );
    let (key, _) = setting(&said, "platform_keys");
    assert!(
        key.as_str().is_some_and(|key| key.starts_with("RSA, ")),
        "{key}"
    );
}

#[test]
fn secrets_are_masked_wherever_they_stand() {
    let key = std::fs::read_to_string(crate::tools::merchant_key()).expect("a key");
    let variables = [
        ("LIANLIAN_PRIVATE_KEY", key.as_str()),
        ("LIANLIAN_PLATFORM_KEYS", &key),
        ("LIANLIAN_SEALING_KEY_FILE", &key),
        (
            "LIANLIAN_JOURNAL_KEY",
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        ),
    ];
    let (code, said, stderr) = run(&["config", "show"], &variables);
    assert_eq!(code, 1, "they can't be used");
    assert!(!stderr.is_empty());
    for name in [
        "private_key",
        "platform_keys",
        "sealing_key_file",
        "journal_key",
    ] {
        assert_eq!(setting(&said, name).0, "***", "{name}");
    }
    let shown = format!("{said}{stderr}");
    assert!(
        !shown.contains("AAAAAAAA") && !shown.contains(&key[40..80]),
        "{shown}"
    );
}

#[test]
fn a_variable_names_the_file() {
    let dir = TempDir::new().expect("a folder");
    let file = settings(&dir, "http://127.0.0.1:9", "");
    // It is found: the request is what can't be sent.
    let (code, _, stderr) = run(&["call", "bankcardbind"], &[("LIANLIAN_CONFIG", &file)]);
    assert!(code == 2 && stderr.contains("is required"), "{stderr}");
    assert!(
        !stderr.contains("LIANLIAN_CONFIG"),
        "no unknown variable: {stderr}"
    );
    let (code, _, stderr) = run(
        &["call", "bankcardbind"],
        &[("LIANLIAN_CONFIG", "/nowhere/a.toml")],
    );
    assert!(code == 2 && stderr.contains("/nowhere/a.toml"), "{stderr}");
    let (_, said, _) = run(&["config", "show"], &[("LIANLIAN_CONFIG", "")]);
    assert_eq!(said["file"], json!(null));

    let other = write(&dir, "other.toml", b"environment = \"production\"\n");
    let other = other.to_str().expect("UTF-8");
    let said = json_of(&["config", "show", "--config", other], "", 1);
    assert_eq!(setting(&said, "environment").0, "production");
}
