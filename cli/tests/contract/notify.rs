//! The command `lianlian notify`.

use std::net::TcpListener;
use std::process::Command;
use std::sync::{Mutex, mpsc};
use std::time::{Duration, Instant};

use lianlian::Merchant;
use lianlian::api::{accp_trade, easypay, mpay};
use lianlian::notification::{self, NotificationMessage};
use lianlian_test_support::{Act, OID_PARTNER, Peer, Received, TlsPeer, merchant, output};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::tools::{json_of, merchant_key, path, platform_key, stdout, text, unusable, write};

/// A merchant's server that believes what `Merchant::notification` believes.
fn shop<N: NotificationMessage>() -> Peer {
    Peer::start(|_, received| answered::<N>(&merchant(), received))
}

fn answered<N: NotificationMessage>(merchant: &Merchant, received: &Received) -> Act {
    Act::Respond(
        match merchant.notification::<N>(&received.headers(), &received.body) {
            Ok(_) => notification::acknowledged::<N>(),
            Err(error) => notification::refused(&error),
        },
    )
}

fn url(peer: &Peer) -> String {
    format!("http://{}/notify?shop=1", peer.address)
}

/// `lianlian notify send` with what it always needs.
pub fn send<'a>(table: &'a str, url: &'a str, key: &'a str, options: &[&'a str]) -> Vec<&'a str> {
    let usual = [
        "notify",
        "send",
        table,
        "--url",
        url,
        "--key",
        key,
        "--oid-partner",
        OID_PARTNER,
    ];
    [&usual[..], options].concat()
}

#[test]
fn a_notification_is_signed_sent_and_acknowledged() {
    let shop = shop::<mpay::PaymentNotification>();
    let (url, key) = (url(&shop), platform_key());
    let members = r#"{"no_order":"A1","money_order":"7.00","sign":"old","info_order":null}"#;
    let options = ["--set", "no_order=A2", "--sign-type", "SHA256withRSA"];
    let args = send("mpay/PaymentNotification", &url, &key, &options);
    let said = json_of(&args, members, 0);
    let answer = json!({ "ret_code": "0000", "ret_msg": "交易成功" });
    assert_eq!(
        said,
        json!({ "acknowledged": true, "status": 200, "answer": answer })
    );

    let received = shop.received.lock().expect("unpoisoned");
    let [received] = received.as_slice() else {
        panic!("one notification");
    };
    assert_eq!(received.path, "/notify?shop=1");
    assert!(
        received
            .head
            .to_lowercase()
            .contains("content-type: text/json;charset=utf-8")
    );
    let told = merchant()
        .notification::<mpay::PaymentNotification>(&http::HeaderMap::new(), &received.body);
    let told = told.expect("genuine");
    // --set comes before standard input, standard input before the examples.
    assert_eq!(told.no_order, "A2");
    assert_eq!(told.money_order.to_string(), "7.00");
    assert_eq!(told.oid_paybill, None);
    assert_eq!(told.info_order, None);
    assert_eq!(told.sign_type().as_str(), "SHA256withRSA");
}

/// Every table can be sent from nothing but its examples; forms go as a browser sends them.
#[test]
fn every_table_can_be_sent() {
    let key = platform_key();
    macro_rules! sent {
        (notification $message:path) => {{
            let table = <$message as NotificationMessage>::NOTIFICATION;
            let shop = shop::<$message>();
            let (name, url) = (table.table(), url(&shop));
            let said = json_of(&send(&name, &url, &key, &[]), "", 0);
            assert_eq!(said["acknowledged"], true, "{name}");
        }};
        ($other:ident $message:path) => {};
    }
    lianlian::for_each_table!(sent);
}

#[test]
fn a_refusal_is_no() {
    // Another key than LianLian's, and another merchant.
    let shop = shop::<mpay::PaymentNotification>();
    let (url, wrong_key, key) = (url(&shop), merchant_key(), platform_key());
    let said = json_of(
        &send("mpay/PaymentNotification", &url, &wrong_key, &[]),
        "",
        1,
    );
    assert_eq!(
        (&said["acknowledged"], &said["status"]),
        (&json!(false), &json!(403))
    );
    let other = [
        "notify",
        "send",
        "mpay/PaymentNotification",
        "--url",
        &url,
        "--key",
        &key,
        "--oid-partner",
        "201304121000001006",
    ];
    assert_eq!(json_of(&other, "", 1)["status"], 403);

    for (act, said) in [
        (("0000", 500), json!({ "ret_code": "0000" })),
        (("9999", 200), json!({ "ret_code": "9999" })),
    ] {
        let (ret_code, status) = act;
        let body = json!({ "ret_code": ret_code }).to_string();
        let server = Peer::start(move |_, _| Act::Answer(status, body.clone().into_bytes()));
        let url = format!("http://{}/", server.address);
        let expected = json!({ "acknowledged": false, "status": status, "answer": said });
        assert_eq!(
            json_of(&send("mpay/PaymentNotification", &url, &key, &[]), "", 1),
            expected
        );
    }
    // A page is no acknowledgement; its text is shown.
    let page = Peer::start(|_, _| Act::Answer(200, b"<p>OK</p>".to_vec()));
    let url = format!("http://{}/", page.address);
    let said = json_of(&send("mpay/PaymentNotification", &url, &key, &[]), "", 1);
    assert_eq!(said["answer"], "<p>OK</p>");
    // A page is what a browser wants; an error is not.
    json_of(&send("easypay/WebReturn", &url, &key, &[]), "", 0);
    let error = Peer::start(|_, _| Act::Answer(500, Vec::new()));
    let url = format!("http://{}/", error.address);
    json_of(&send("easypay/WebReturn", &url, &key, &[]), "", 1);
}

#[test]
fn no_answer_is_no() {
    let key = platform_key();
    let closes = Peer::start(|_, _| Act::Close);
    let elsewhere = Peer::start(|_, _| Act::Answer(200, br#"{"ret_code":"0000"}"#.to_vec()));
    let to = format!("http://{}/", elsewhere.address);
    let redirects = Peer::start(move |_, _| Act::Redirect(to.clone()));
    let free = TcpListener::bind("127.0.0.1:0").expect("a port");
    let nobody = free.local_addr().expect("bound").to_string();
    drop(free);
    for address in [&closes.address, &nobody] {
        let url = format!("http://{address}/");
        let said = json_of(&send("mpay/PaymentNotification", &url, &key, &[]), "", 1);
        assert_eq!(said["acknowledged"], false);
        assert!(said["error"].is_string());
    }
    assert_eq!(closes.requests(), 1, "it is not sent again unasked");
    let url = format!("http://{}/", redirects.address);
    let said = json_of(&send("mpay/PaymentNotification", &url, &key, &[]), "", 1);
    assert_eq!(said["status"], 307);
    assert_eq!(elsewhere.connections(), 0, "no redirect is followed");
}

/// LianLian waits five seconds.
#[test]
fn a_late_acknowledgement_is_none() {
    let (asked, done) = mpsc::channel::<()>();
    let done = Mutex::new(done);
    let late = Peer::start(move |_, _| {
        // Until the command has ended.
        let _dropped = done.lock().expect("unpoisoned").recv();
        Act::Answer(200, br#"{"ret_code":"0000"}"#.to_vec())
    });
    let (url, key) = (url(&late), platform_key());
    let start = Instant::now();
    let said = json_of(&send("mpay/PaymentNotification", &url, &key, &[]), "", 1);
    drop(asked);
    let error = said["error"].as_str().unwrap_or_default();
    assert!(error.contains("timeout"), "{said}");
    let waited = start.elapsed();
    assert!(waited >= Duration::from_secs(5), "{waited:?}");
}

#[test]
fn it_is_repeated_as_often_as_asked_byte_for_byte() {
    // The first is refused, the others are not.
    let shop = Peer::start(|number, _| {
        let ret_code = if number == 0 { "9999" } else { "0000" };
        Act::Answer(
            200,
            json!({ "ret_code": ret_code }).to_string().into_bytes(),
        )
    });
    let (url, key) = (url(&shop), platform_key());
    let repeat = ["--repeat", "3", "--every", "0"];
    let said = stdout(
        &send("mpay/PaymentNotification", &url, &key, &repeat),
        "",
        1,
    );
    let said: Vec<Value> = text(&said)
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    let acknowledged: Vec<_> = said.iter().map(|said| &said["acknowledged"]).collect();
    assert_eq!(acknowledged, [false, true, true]);
    let received = shop.received.lock().expect("unpoisoned").clone();
    assert!(received.iter().all(|again| again.body == received[0].body));

    let start = Instant::now();
    let repeat = ["--repeat", "2"];
    stdout(
        &send("mpay/PaymentNotification", &url, &key, &repeat),
        "",
        0,
    );
    assert!(
        start.elapsed() >= Duration::from_secs(1),
        "a pause between two"
    );
    assert_eq!(shop.requests(), 5);
}

#[test]
fn a_saved_notification_is_sent_as_it_is() {
    let dir = TempDir::new().expect("a folder");
    let key = platform_key();
    let shop = shop::<mpay::PaymentNotification>();
    let first = url(&shop);
    json_of(&send("mpay/PaymentNotification", &first, &key, &[]), "", 0);
    let saved = shop.received.lock().expect("unpoisoned")[0].body.clone();
    // White space that no writer of ours makes, and that the signature does not cover.
    let saved = [b"  ", saved.as_slice(), b"\r\n"].concat();
    let file = path(&write(&dir, "saved.json", &saved));
    let url = url(&shop);
    let said = json_of(&["notify", "replay", &file, "--url", &url], "", 0);
    assert_eq!(said["acknowledged"], true);
    let changed = String::from_utf8(saved.clone())
        .expect("UTF-8")
        .replace("55.44", "55.45");
    let changed = path(&write(&dir, "changed.json", changed.as_bytes()));
    let said = json_of(&["notify", "replay", &changed, "--url", &url], "", 1);
    assert_eq!(said["status"], 403);
    let received = shop.received.lock().expect("unpoisoned");
    assert_eq!(received[1].body, saved);
    assert!(received[1].head.contains("text/json;charset=utf-8"));
}

#[test]
fn a_saved_form_is_sent_as_a_form() {
    let dir = TempDir::new().expect("a folder");
    let shop = shop::<easypay::WebReturn>();
    let (url, key) = (url(&shop), platform_key());
    json_of(&send("easypay/WebReturn", &url, &key, &[]), "", 0);
    let saved = shop.received.lock().expect("unpoisoned")[0].clone();
    let file = path(&write(&dir, "saved.form", &saved.body));
    json_of(&["notify", "replay", &file, "--url", &url], "", 0);
    let again = shop.received.lock().expect("unpoisoned")[1].clone();
    assert_eq!(again.body, saved.body);
    for head in [saved.head, again.head] {
        assert!(head.contains("application/x-www-form-urlencoded"), "{head}");
    }
}

/// The second generation signs in headers, which are kept beside the body, and acknowledges with a word.
#[test]
fn a_saved_notification_of_accp_is_sent_with_its_headers() {
    let dir = TempDir::new().expect("a folder");
    let shop = shop::<accp_trade::PaymentNotification>();
    let (url, key) = (url(&shop), platform_key());
    let acknowledged = json!({ "acknowledged": true, "status": 200, "answer": "Success" });
    let said = json_of(
        &send("accp_trade/PaymentNotification", &url, &key, &[]),
        "",
        0,
    );
    assert_eq!(said, acknowledged);
    let saved = shop.received.lock().expect("unpoisoned")[0].clone();

    let file = path(&write(&dir, "saved.json", &saved.body));
    let headers = saved.head.split_once("\r\n").expect("a first line").1;
    write(&dir, "saved.json.headers", headers.as_bytes());
    let replay = ["notify", "replay", &file, "--url", &url];
    assert_eq!(json_of(&replay, "", 0), acknowledged);
    let again = shop.received.lock().expect("unpoisoned")[1].clone();
    assert_eq!(again.body, saved.body);
    for name in ["content-type", "signature-type", "signature-data"] {
        assert_eq!(again.headers()[name], saved.headers()[name], "{name}");
    }

    // Kept without headers, or with another's signature, it is not believed.
    let alone = path(&write(&dir, "alone.json", &saved.body));
    let alone = ["notify", "replay", &alone, "--url", &url];
    assert_eq!(json_of(&alone, "", 1)["status"], 403);
    let data = saved.headers()["signature-data"].clone();
    let data = format!("Signature-Data: {}", data.to_str().expect("text"));
    let given = [&alone[..], &["--header", &data]].concat();
    assert_eq!(json_of(&given, "", 0), acknowledged);
    let other = [&replay[..], &["--header", "Signature-Data: AAAA"]].concat();
    assert_eq!(json_of(&other, "", 1)["status"], 403);
    let typed = shop.received.lock().expect("unpoisoned")[3].headers();
    assert_eq!(typed["content-type"], "application/json;charset=utf-8");

    write(&dir, "alone.json.headers", b"no header");
    assert!(unusable(&alone, "").contains("alone.json.headers"));
    let wrong = [&replay[..], &["--header", "a b: c"]].concat();
    assert!(unusable(&wrong, "").contains("HTTP doesn't allow"));
}

/// A certificate that nobody vouches for gets nothing; one that the operating system trusts does.
#[test]
fn https_is_verified() {
    let shop = TlsPeer::start(&[], |_| br#"{"ret_code":"0000"}"#.to_vec());
    let dir = TempDir::new().expect("a folder");
    let trusted = write(&dir, "trusted.pem", shop.certificate.as_bytes());
    let key = platform_key();
    let args = send("mpay/PaymentNotification", &shop.url, &key, &[]);
    let said = json_of(&args, "", 1);
    let error = said["error"].as_str().unwrap_or_default();
    assert!(error.contains("certificate"), "{said}");
    if cfg!(target_os = "linux") {
        let mut command = Command::new(env!("CARGO_BIN_EXE_lianlian"));
        let output = output(command.args(&args).env("SSL_CERT_FILE", trusted), "");
        assert!(output.status.success(), "{}", text(&output.stdout));
    }
}

#[test]
fn what_is_wrong_is_not_sent() {
    let server = Peer::start(|_, _| Act::Close);
    let (url, key) = (url(&server), platform_key());
    let wrong = |table: &str, options: &[&str], input: &str, hint: &str| {
        let message = unusable(&send(table, &url, &key, options), input);
        assert!(message.contains(hint), "{message}");
    };
    let table = "mpay/PaymentNotification";
    wrong(
        "mpay/PaymentNotfication",
        &[],
        "",
        "did you mean mpay/PaymentNotification?",
    );
    wrong("bankcardbind", &[], "", "this is an operation");
    wrong(table, &[], r#"{"no_ordr":"1"}"#, "no member no_ordr");
    wrong(
        table,
        &[],
        r#"{"money_order":"a lot","no_order":"1"}"#,
        "money_order can't be read",
    );
    wrong(table, &[], "[]", "not a JSON object");
    wrong(table, &["--set", "no_order"], "", "NAME=VALUE");
    wrong(table, &["--repeat", "0"], "", "--repeat");
    wrong(table, &["--sign-type", "DSA"], "", "--sign-type");
    unusable(&["notify", "replay", "/nowhere", "--url", &url], "");
    for no_url in ["127.0.0.1:80", "/notify", "ftp://127.0.0.1/", "http://", ""] {
        unusable(&send(table, no_url, &key, &[]), "");
    }
    assert_eq!(server.connections(), 0);
}
