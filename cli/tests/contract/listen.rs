//! `lianlian notify listen`

use std::fs;
use std::process::Command;

use lianlian_tests::OID_PARTNER;
use serde_json::Value;
use tempfile::TempDir;

use crate::server::Server;
use crate::tools::{json_of, merchant_key, path, platform_key, settings, until, unusable};

const TABLE: &str = "instant_payment/PaymentNotification";

/// Listens with the tests' settings, and with these options.
fn listen(folder: &TempDir, options: &[&str]) -> Server {
    let settings = settings(folder, "http://127.0.0.1:9", "");
    let mut command = Command::new(env!("CARGO_BIN_EXE_lianlian"));
    crate::tools::without_settings(&mut command);
    command.args(["notify", "listen", "--port", "0", "--config", &settings]);
    Server::start(command.args(options))
}

/// Sends a notification of this order, signed with this key, and gives what is said of the answer.
fn send(listener: &Server, no_order: &str, money_order: &str, key: &str, code: i32) -> Value {
    let url = listener.said["notify_url"].as_str().expect("a URL");
    let url = url.replace("PRODUCT/TABLE", TABLE);
    let (no_order, money_order) = (
        format!("no_order={no_order}"),
        format!("money_order={money_order}"),
    );
    let args = [
        "notify",
        "send",
        TABLE,
        "--url",
        &url,
        "--key",
        key,
        "--oid-partner",
        OID_PARTNER,
        "--set",
        &no_order,
        "--set",
        &money_order,
    ];
    json_of(&args, "{}", code)
}

#[test]
fn each_is_printed_once_also_after_a_restart() {
    let folder = tempfile::tempdir().expect("a folder");
    let inbox = path(&folder.path().join("inbox.db"));
    let right = platform_key();
    let listener = listen(&folder, &["--db", &inbox]);
    for _ in 0..3 {
        let sent = send(&listener, "A1", "7.00", &right, 0);
        assert_eq!(sent["acknowledged"], true);
    }
    send(&listener, "A2", "7.00", &right, 0);
    until("both are printed", || listener.later().len() == 2);
    let told = &listener.later()[0];
    assert_eq!(told["notification"], TABLE);
    assert_eq!(told["members"]["no_order"], "A1");
    assert_eq!(told["key"].as_str().map(str::len), Some(64));
    #[cfg(unix)]
    assert!(listener.terminate().success(), "SIGTERM ends it cleanly");

    let listener = listen(&folder, &["--db", &inbox]);
    assert_eq!(
        send(&listener, "A1", "7.00", &right, 0)["acknowledged"],
        true
    );
    send(&listener, "A3", "7.00", &right, 0);
    until("the new one is printed", || !listener.later().is_empty());
    let told = listener.later();
    assert_eq!(
        (told.len(), &told[0]["members"]["no_order"]),
        (1, &"A3".into())
    );
}

#[test]
fn what_is_not_believed_is_not_printed() {
    let folder = tempfile::tempdir().expect("a folder");
    let listener = listen(&folder, &[]);
    let (right, wrong) = (platform_key(), merchant_key());
    let forged = send(&listener, "A1", "7.00", &wrong, 1);
    assert_eq!(
        (&forged["acknowledged"], &forged["status"]),
        (&false.into(), &403.into())
    );
    send(&listener, "A1", "7.00", &right, 0);
    let other = send(&listener, "A1", "7000.00", &right, 1);
    assert_eq!(
        (&other["acknowledged"], &other["status"]),
        (&false.into(), &409.into())
    );
    send(&listener, "A2", "7.00", &right, 0);
    until("the true ones are printed", || listener.later().len() >= 2);
    let told = listener.later();
    let amounts: Vec<_> = told
        .iter()
        .map(|told| &told["members"]["money_order"])
        .collect();
    assert_eq!(amounts, ["7.00", "7.00"]);
}

/// For `replay`, byte for byte, and for nobody else's eyes.
#[test]
fn bodies_are_saved_where_that_is_asked_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let saved = folder.path().join("told");
    let listener = listen(&folder, &["--save", &path(&saved)]);
    send(&listener, "A1", "7.00", &platform_key(), 0);
    let files = fs::read_dir(&saved).expect("made");
    let files: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
    assert_eq!(files.len(), 1);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(&files[0]).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    let url = listener.said["notify_url"].as_str().expect("a URL");
    let url = url.replace("PRODUCT/TABLE", TABLE);
    let again = json_of(
        &["notify", "replay", &path(&files[0]), "--url", &url],
        "",
        0,
    );
    assert_eq!(again["acknowledged"], true);
    until("it is printed", || !listener.later().is_empty());
    assert_eq!(listener.later().len(), 1, "delivered once");
}

#[test]
fn what_it_cannot_use_it_says_before_it_listens() {
    let folder = tempfile::tempdir().expect("a folder");
    let settings = settings(&folder, "http://127.0.0.1:9", "");
    let none = path(&folder.path().join("none").join("inbox.db"));
    let says = unusable(
        &[
            "notify", "listen", "--port", "0", "--config", &settings, "--db", &none,
        ],
        "",
    );
    assert!(says.contains("inbox"), "{says}");
    let other = path(&folder.path().join("other.db"));
    fs::write(&other, "no database at all, whatever it is".repeat(99)).expect("written");
    let says = unusable(
        &[
            "notify", "listen", "--port", "0", "--config", &settings, "--db", &other,
        ],
        "",
    );
    assert!(says.contains("inbox"), "{says}");
}
