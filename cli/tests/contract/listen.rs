//! `lianlian notify listen`

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use lianlian_test_support::OID_PARTNER;
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

/// The URL of a table's route.
fn url(listener: &Server) -> String {
    let url = listener.said["notify_url"].as_str().expect("a URL");
    url.replace("PRODUCT/TABLE", TABLE)
}

/// Posts a notification of `table` to [`TABLE`]'s route, and gives what is said of the answer.
fn tell(listener: &Server, table: &str, options: &[&str], code: i32) -> Value {
    let url = url(listener);
    let usual = ["notify", "send", table, "--url", &url];
    json_of(&[&usual[..], options].concat(), "{}", code)
}

/// Sends a notification of this order, signed with this key, and gives what is said of the answer.
fn send(listener: &Server, no_order: &str, money_order: &str, key: &str, code: i32) -> Value {
    let (no_order, money_order) = (
        format!("no_order={no_order}"),
        format!("money_order={money_order}"),
    );
    let options = [
        "--key",
        key,
        "--oid-partner",
        OID_PARTNER,
        "--set",
        &no_order,
        "--set",
        &money_order,
    ];
    tell(listener, TABLE, &options, code)
}

/// The lines of deliveries.
fn delivered(listener: &Server) -> Vec<Value> {
    let mut lines = listener.later();
    lines.retain(|line| line.get("notification").is_some());
    lines
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
    until("all are printed", || listener.later().len() == 4);
    assert_eq!(delivered(&listener).len(), 2);
    let repeated = listener.later();
    let repeated: Vec<_> = repeated
        .iter()
        .filter(|line| line["repeated"] == true)
        .collect();
    assert_eq!(repeated.len(), 2);
    assert_eq!(repeated[0]["path"], format!("/{TABLE}"));
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
    until("the new one is printed", || {
        !delivered(&listener).is_empty()
    });
    let told = delivered(&listener);
    assert_eq!(
        (told.len(), &told[0]["members"]["no_order"]),
        (1, &"A3".into())
    );
}

/// A line for each, with the reason and what to do, and nothing of what was told.
#[test]
fn what_is_not_believed_is_printed_as_refused() {
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
    until("all are printed", || listener.later().len() == 3);
    let said = listener.later();
    let path = format!("/{TABLE}");
    assert_eq!(
        (&said[0]["refused"], &said[0]["method"], &said[0]["path"]),
        (&403.into(), &"POST".into(), &path.clone().into())
    );
    assert_contains(&said[0]["why"], "its signature doesn't match");
    assert_contains(&said[0]["hint"], "lianlian explain");
    assert_eq!(said[1]["members"]["money_order"], "7.00");
    assert_eq!(said[2]["refused"], 409);
    assert_contains(&said[2]["why"], "another amount");
    assert_eq!(said[2].get("hint"), None);
    assert!(!said[2].to_string().contains("7000.00"));
}

/// A message that never comes as far as a receiver is refused with a line too.
#[test]
fn what_comes_to_no_receiver_is_printed_as_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let listener = listen(&folder, &["--save", &path(&folder.path().join("told"))]);
    let base = listener.said["notify_url"].as_str().expect("a URL");
    let base = base.trim_end_matches("/PRODUCT/TABLE");
    let agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .build()
        .new_agent();
    let post = |path: &str, body: &[u8]| {
        let answer = agent.post(format!("{base}{path}")).send(body);
        answer.expect("an answer").status().as_u16()
    };
    let right = format!("/{TABLE}");
    let get = || {
        let answer = agent.get(format!("{base}{right}")).call();
        answer.expect("an answer").status().as_u16()
    };
    for (status, expected) in [
        (post("/instant_payment/PaymentNotifcation", b"{}"), 404),
        (post("/notify", b"{}"), 404),
        (get(), 405),
        (post(&right, &vec![b' '; 70_000]), 413),
        (post(&right, b"no JSON"), 400),
    ] {
        assert_eq!(status, expected);
    }
    until("all are printed", || listener.later().len() == 5);
    let said = listener.later();
    let refused: Vec<_> = said.iter().map(|line| &line["refused"]).collect();
    assert_eq!(refused, [404, 404, 405, 413, 400]);
    assert_eq!(said[0]["path"], "/instant_payment/PaymentNotifcation");
    assert_contains(&said[0]["hint"], &format!("did you mean {right}?"));
    assert_contains(&said[1]["hint"], "/mpay/PaymentNotification");
    assert_eq!(said[2]["method"], "GET");
    assert_contains(&said[2]["why"], "POST");
    assert_contains(&said[3]["why"], "too long");
    assert_contains(&said[4]["why"], "can't be read");
    let saved = said[4]["saved"].as_str().expect("a file");
    assert_eq!(fs::read(saved).expect("it is there"), b"no JSON");
}

/// Another merchant's, and another table's: with the reason.
#[test]
fn what_is_meant_for_others_is_printed_as_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let listener = listen(&folder, &[]);
    let key = platform_key();
    let others = ["--key", &key, "--oid-partner", "201304121000001006"];
    tell(&listener, TABLE, &others, 1);
    let pay_in = ["--key", &key, "--oid-partner", OID_PARTNER];
    let pay_in = [&pay_in[..], &["--set", "pay_type=2"]].concat();
    tell(&listener, "mpay/PaymentNotification", &pay_in, 1);
    until("both are printed", || listener.later().len() == 2);
    let said = listener.later();
    assert_eq!(
        (&said[0]["refused"], &said[1]["refused"]),
        (&403.into(), &422.into())
    );
    assert_contains(&said[0]["why"], "another merchant");
    assert_contains(&said[1]["why"], "notify_url of its own");
}

/// A success and then a failure: the second says that it contradicts, also after a restart.
#[test]
fn another_end_of_the_same_order_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let inbox = path(&folder.path().join("inbox.db"));
    let told = |result_pay: &str| {
        let listener = listen(&folder, &["--db", &inbox]);
        let (key, result_pay) = (platform_key(), format!("result_pay={result_pay}"));
        let options = ["--key", &key, "--oid-partner", OID_PARTNER];
        let options = [&options[..], &["--set", &result_pay]].concat();
        assert_eq!(tell(&listener, TABLE, &options, 0)["acknowledged"], true);
        until("it is printed", || !listener.later().is_empty());
        let line = listener.later().remove(0);
        (line["state"].clone(), line["contradicts"].clone())
    };
    assert_eq!(told("PROCESSING"), ("pending".into(), false.into()));
    assert_eq!(told("SUCCESS"), ("succeeded".into(), false.into()));
    assert_eq!(told("CANCEL"), ("returned".into(), true.into()));
}

fn assert_contains(value: &Value, part: &str) {
    let text = value.as_str().unwrap_or_default();
    assert!(text.contains(part), "no {part:?} in {value}");
}

/// For `replay`, byte for byte, and for nobody else's eyes.
#[test]
fn bodies_are_saved_where_that_is_asked_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let saved = folder.path().join("told");
    let listener = listen(&folder, &["--save", &path(&saved)]);
    send(&listener, "A1", "7.00", &platform_key(), 0);
    let files = fs::read_dir(&saved).expect("made");
    let mut files: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
    files.sort();
    assert_eq!(files.len(), 2, "the body, and its headers");
    assert_eq!(path(&files[1]), format!("{}.headers", path(&files[0])));
    #[cfg(unix)]
    for file in &files {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(file).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    let url = url(&listener);
    let again = json_of(
        &["notify", "replay", &path(&files[0]), "--url", &url],
        "",
        0,
    );
    assert_eq!(again["acknowledged"], true);
    until("both are printed", || listener.later().len() == 2);
    assert_eq!(delivered(&listener).len(), 1, "delivered once");
}

/// The second generation signs in headers: they are kept with the body.
#[test]
fn a_notification_of_accp_is_saved_with_its_headers() {
    const ACCP: &str = "accp_trade/PaymentNotification";
    let folder = tempfile::tempdir().expect("a folder");
    let saved = folder.path().join("told");
    let listener = listen(&folder, &["--save", &path(&saved)]);
    let url = listener.said["notify_url"].as_str().expect("a URL");
    let url = url.replace("PRODUCT/TABLE", ACCP);
    let key = platform_key();
    let send = ["notify", "send", ACCP, "--url", &url, "--key", &key];
    let send = [&send[..], &["--oid-partner", OID_PARTNER]].concat();
    assert_eq!(json_of(&send, "{}", 0)["answer"], "Success");

    let mut files = fs::read_dir(&saved).expect("made");
    let is_body = |path: &PathBuf| path.extension().is_some_and(|end| end == "json");
    let file = files.find_map(|file| Some(file.ok()?.path()).filter(is_body));
    let file = path(&file.expect("a body"));
    let replay = ["notify", "replay", &file, "--url", &url];
    assert_eq!(json_of(&replay, "", 0)["answer"], "Success");
    until("both are printed", || listener.later().len() == 2);
    assert_eq!(delivered(&listener).len(), 1, "delivered once");
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
