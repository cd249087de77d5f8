//! Helpers of the tests: running `lianlian`, and the promises of its exit codes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use lianlian_test_support::{OID_PARTNER, PLATFORM_KEY, output};
use serde_json::{Value, json};
use tempfile::TempDir;

/// Runs `lianlian` with standard input.
pub fn lianlian(args: &[&str], input: impl AsRef<[u8]>) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lianlian"));
    without_settings(&mut command);
    output(command.args(args).env_remove("COLUMNS"), input)
}

/// Whoever runs the tests may have settings, and a language, of their own.
pub fn without_settings(command: &mut Command) {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("LIANLIAN_") {
            command.env_remove(name);
        }
    }
}

pub fn code(output: &Output) -> i32 {
    output.status.code().expect("an exit code")
}

pub fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

/// Waits until something holds.
#[track_caller]
pub fn until(what: &str, holds: impl Fn() -> bool) {
    let give_up = Instant::now() + Duration::from_secs(20);
    while !holds() {
        assert!(Instant::now() < give_up, "{what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Standard output of a run that ends with `code`.
#[track_caller]
pub fn stdout(args: &[&str], input: impl AsRef<[u8]>, expected: i32) -> Vec<u8> {
    let output = lianlian(args, input);
    assert_eq!(
        code(&output),
        expected,
        "{args:?}: {}",
        text(&output.stderr)
    );
    output.stdout
}

#[track_caller]
pub fn json_of(args: &[&str], input: impl AsRef<[u8]>, expected: i32) -> Value {
    serde_json::from_slice(&stdout(args, input, expected)).expect("JSON")
}

/// Unusable input: exit code 2, nothing on standard output, a sentence on standard error.
#[track_caller]
pub fn unusable(args: &[&str], input: impl AsRef<[u8]>) -> String {
    let output = lianlian(args, input);
    let stderr = text(&output.stderr);
    assert_eq!(code(&output), 2, "{args:?}: {stderr}");
    assert!(output.stdout.is_empty(), "{args:?}");
    stderr.to_owned()
}

pub fn fixture(name: &str) -> String {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures");
    path(&fixtures.join(name))
}

pub fn vector(name: &str) -> Vec<u8> {
    fs::read(fixture(&format!("vectors/{name}"))).expect("the vector")
}

pub fn merchant_key() -> String {
    fixture("merchant_private.pem")
}

pub fn platform_key() -> String {
    fixture("platform_private.pem")
}

pub const MESSAGE: &str = r#"{"user_id":"u1","ret_msg":"交易成功","empty":"","none":null,"n":1.50,"list":[ 1, {"a": "b c"} ]}"#;

/// Settings of the tests' merchant, whose requests go to this URL; the path of their file. `more`
/// is written after them.
pub fn settings(dir: &TempDir, base_url: &str, more: &str) -> String {
    let settings = format!(
        "environment = \"sandbox\"\nbase_url = \"{base_url}\"\n{}{more}",
        merchant_settings()
    );
    path(&write(dir, "lianlian.toml", settings.as_bytes()))
}

/// The settings that name the tests' merchant and its keys.
pub fn merchant_settings() -> String {
    let platform_key = PLATFORM_KEY.public_key().to_base64();
    let private_key = merchant_key();
    format!(
        "oid_partner = \"{OID_PARTNER}\"\nprivate_key_file = \"{private_key}\"\nplatform_keys = [\"{platform_key}\"]\n"
    )
}

pub fn path(path: &Path) -> String {
    path.to_str().expect("UTF-8").to_owned()
}

pub fn write(dir: &TempDir, name: &str, bytes: &[u8]) -> PathBuf {
    let path = dir.path().join(name);
    fs::write(&path, bytes).expect("written");
    path
}

pub fn base64(bytes: &[u8]) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

pub fn request() -> Value {
    json!({
        "user_id": "u1", "pay_type": "2", "risk_item": "{}", "id_type": "0",
        "id_no": "11010519491231002X", "acct_name": "李天增",
        "card_no": "8888888888888888", "bind_mob": "18667341234",
    })
}

/// A pay-out with the given number.
pub fn pay_out(no_order: &str) -> String {
    let request = json!({
        "no_order": no_order, "dt_order": "20180828153543", "money_order": "5.00",
        "card_no": "6222021123132131234", "acct_name": "李天增", "flag_card": "0",
        "info_order": "a book", "memo": "book", "notify_url": "http://127.0.0.1:9/",
    });
    request.to_string()
}

/// Values of [`request`] and [`pay_out`] that nothing may show.
pub const SECRETS: [&str; 5] = [
    "8888888888888888",
    "6222021123132131234",
    "11010519491231002X",
    "李天增",
    "18667341234",
];

#[track_caller]
pub fn assert_no_secret(shown: &[u8]) {
    let shown = text(shown);
    for secret in SECRETS {
        assert!(!shown.contains(secret), "{secret} is shown: {shown}");
    }
}
