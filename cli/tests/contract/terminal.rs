//! The terminal of whoever reads is commanded by nothing that comes from a file or from the network.

use std::process::Command;

use lianlian_test_support::{Act, Peer, installed, output, unsigned};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::notify::send;
use crate::tools::{
    base64, lianlian, merchant_key, path, pay_out, platform_key, settings, without_settings, write,
};

/// Clears the screen, changes the title, turns the text round, returns the carriage; with C0, C1 and DEL.
const HOSTILE: &str = "x\u{1b}[2J\u{1b}]0;title\u{7}\u{9b}31m\u{7f}\u{202e}\r\u{8}y";

#[track_caller]
fn assert_harmless(args: &[&str], said: &[u8]) {
    let said = String::from_utf8_lossy(said);
    let command = said
        .chars()
        .find(|c| c.is_control() && *c != '\n' || *c == '\u{202e}');
    assert_eq!(command, None, "{args:?}: {said:?}");
}

/// Runs a command with hostile input; it says something, and nothing that a terminal obeys.
#[track_caller]
fn harmless(args: &[&str], input: impl AsRef<[u8]>) -> String {
    let output = lianlian(args, input);
    let said = [output.stdout, output.stderr].concat();
    assert!(!said.is_empty(), "{args:?}");
    assert_harmless(args, &said);
    String::from_utf8(said).expect("UTF-8")
}

fn message() -> String {
    json!({ "oid_partner": HOSTILE, HOSTILE: HOSTILE, "user_id": HOSTILE, "sign_type": HOSTILE, "sign": "AAAA" }).to_string()
}

#[test]
fn messages() {
    let key = merchant_key();
    for args in [
        &["verify", "--key", &key][..],
        &["verify", "--key", &key, "--json"],
        &["explain", "--key", &key],
        &["explain", "--key", &key, "--show-values"],
        &["explain", "--key", &key, "--show-values", "--json"],
        &["explain", "--private-key", &key],
        &["check", "bankcardbind"],
        &["check", HOSTILE],
        &["codes", HOSTILE],
        &["codes", HOSTILE, "--json"],
        &["spec", "show", HOSTILE],
    ] {
        harmless(args, message());
    }
    let form = format!("a={HOSTILE}&{HOSTILE}=1&sign_type=RSA&sign=AAAA");
    harmless(&["explain", "--key", &key, "--show-values"], form);
}

/// Anybody can write a header, and no key is needed to list it.
#[test]
fn journals() {
    let dir = TempDir::new().expect("a folder");
    let header = json!({
        "time": "2026-01-01T00:00:00Z", "event": "sent", "exchange": HOSTILE, "operation": format!("{HOSTILE}\nforged"),
        "order": HOSTILE, "asked_by": { "no_order": HOSTILE }, "makes_order": true, "signed": null, "ret_code": HOSTILE,
        "ended": null, "salt": base64(&[0; 32]), "previous": HOSTILE, "sealed": "",
    });
    let file = path(&write(
        &dir,
        "journal.jsonl",
        format!("{header}\n{HOSTILE}\n").as_bytes(),
    ));
    let key = path(&write(&dir, "key", base64(&[1; 32]).as_bytes()));
    let listed = harmless(&["journal", "list", &file], "");
    assert!(
        !listed.lines().any(|line| line.starts_with("forged")),
        "{listed}"
    );
    for args in [
        &["journal", "list", &file, "--unsettled"][..],
        &["journal", "list", &file, "--json"],
        &["journal", "show", &file, "x", "--key", &key],
        &["journal", "verify", &file, "--key", &key],
        &["journal", "settled", &file, "x", "failed", "--key", &key],
    ] {
        harmless(args, "");
    }
}

#[test]
fn settings_and_their_files() {
    let dir = TempDir::new().expect("a folder");
    let escaped: Value = HOSTILE.into();
    // JSON's escapes are those of TOML.
    let escaped = escaped
        .to_string()
        .replace('\u{7f}', "\\u007F")
        .replace('\u{9b}', "\\u009B");
    for text in [
        format!("{escaped} = 1\n"),
        format!("environment = {escaped}\n"),
        format!(
            "environment = \"sandbox\"\nbase_url = \"http://127.0.0.1:1\"\noid_partner = \"1\"\nprivate_key_file = {escaped}\n"
        ),
        HOSTILE.to_owned(),
    ] {
        let file = path(&write(&dir, "lianlian.toml", text.as_bytes()));
        harmless(&["call", "bankcardbind", "--config", &file], "{}");
    }
    let file = path(&write(&dir, "hostile.pem", HOSTILE.as_bytes()));
    harmless(&["verify", "--key", &file], "{}");
}

#[test]
fn answers() {
    for act in [
        || unsigned("1001", HOSTILE),
        || {
            Act::Answer(
                200,
                json!({ "ret_code": HOSTILE, "ret_msg": HOSTILE })
                    .to_string()
                    .into_bytes(),
            )
        },
        || {
            Act::Answer(
                200,
                json!({ "ret_code": "0000", "ret_msg": HOSTILE, HOSTILE: 1 })
                    .to_string()
                    .into_bytes(),
            )
        },
        || Act::Answer(500, HOSTILE.as_bytes().to_vec()),
    ] {
        let peer = Peer::start(move |_, _| act());
        let dir = TempDir::new().expect("a folder");
        let config = settings(&dir, &format!("http://{}", peer.address), "");
        let pays = ["call", "instant_payment/PaymentApply", "--config", &config];
        harmless(&pays, pay_out("O1"));
        let url = format!("http://{}/", peer.address);
        let key = platform_key();
        harmless(&send("mpay/PaymentNotification", &url, &key, &[]), "");
    }
}

/// Bytes are printed as they are for a program alone; util-linux's `script` gives the command a terminal.
#[test]
fn bytes_on_a_terminal() {
    if !installed("script", &["--version"]) {
        return;
    }
    let dir = TempDir::new().expect("a folder");
    let key = merchant_key();
    let lianlian_at = env!("CARGO_BIN_EXE_lianlian");
    let sealed = lianlian(&["seal", "--key", &key, "--oid-partner", "1"], HOSTILE);
    let sealed = path(&write(&dir, "sealed", &sealed.stdout));
    let message = json!({ "a": HOSTILE, "sign_type": "RSA" }).to_string();
    let message = path(&write(&dir, "message", message.as_bytes()));
    for (args, file) in [("open --key KEY", &sealed), ("sign --string", &message)] {
        let command = format!("{lianlian_at} {} < {file}", args.replace("KEY", &key));
        let mut on_a_terminal = Command::new("script");
        without_settings(on_a_terminal.args(["-qec", &command, "/dev/null"]));
        let shown = output(&mut on_a_terminal, "").stdout;
        let shown = String::from_utf8_lossy(&shown).replace("\r\n", "\n");
        assert!(shown.contains("[2J"), "{shown:?}");
        assert_harmless(&[args], shown.as_bytes());

        let mut piped = Command::new("sh");
        without_settings(piped.args(["-c", &command]));
        let exact = output(&mut piped, "").stdout;
        assert!(String::from_utf8_lossy(&exact).contains(HOSTILE), "{args}");
    }
}
