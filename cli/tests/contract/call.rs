//! The command `lianlian call`.

use std::fs;

use lianlian_test_support::{Act, Peer};
use serde_json::json;
use tempfile::TempDir;

use crate::server::Server;
use crate::tools::{
    assert_no_secret, json_of, merchant_settings, path, pay_out, request, settings, stdout, text,
    unusable, write,
};

#[test]
fn a_card_is_bound_from_the_command_line() {
    let sandbox = Server::sandbox(&[]);
    let dir = TempDir::new().expect("a folder");
    let config = settings(&dir, sandbox.url(), "");
    let apply = [
        "call",
        "bankcardbind",
        "--config",
        &config,
        "--set",
        "user_id=u2",
        "--set",
        "no_order=B1",
    ];
    // What --set says comes before standard input's user_id.
    let sent = json_of(&apply, request().to_string(), 0);
    assert_eq!(sent["outcome"], "answered");
    assert_eq!(sent["ret_code"], "8888");
    assert_eq!(sent["answer"]["user_id"], "u2");
    let token = sent["answer"]["token"]
        .as_str()
        .expect("a token")
        .to_owned();

    let verify = |code: &str, expected: i32| {
        let verify = json!({ "token": token, "user_id": "u2", "verify_code": code });
        let args = ["call", "bankcardbindverfy", "--config", &config];
        stdout(&args, verify.to_string(), expected)
    };
    let refused = verify("111111", 1);
    assert!(
        text(&refused).contains(r#""outcome":"refused""#),
        "{}",
        text(&refused)
    );
    assert!(!text(&refused).contains("111111"));
    let bound = verify("666666", 0);
    assert_no_secret(&bound);
    let bound: serde_json::Value = serde_json::from_slice(&bound).expect("JSON");
    assert_eq!(bound["outcome"], "answered");
    assert!(bound["answer"]["no_agree"].is_string());
    assert_eq!(bound["answer"]["card_no"], "***");
}

#[test]
fn a_lost_answer_is_unknown_and_nothing_is_sent_again() {
    let peer = Peer::start(|_, _| Act::Close);
    let dir = TempDir::new().expect("a folder");
    let config = settings(&dir, &format!("http://{}", peer.address), "");
    let args = ["call", "instant_payment/PaymentApply", "--config", &config];
    let lost = stdout(&args, pay_out("O1"), 3);
    assert_no_secret(&lost);
    let lost: serde_json::Value = serde_json::from_slice(&lost).expect("JSON");
    assert_eq!(lost["outcome"], "unknown");
    assert!(lost["error"].is_string());
    assert_eq!(peer.requests(), 1);
}

/// An answer that nobody signed says nothing, whatever it says.
#[test]
fn an_unsigned_answer_is_unknown() {
    let done = br#"{"ret_code":"0000","ret_msg":"x","no_order":"O1","oid_paybill":"1"}"#;
    let peer = Peer::start(|_, _| Act::Answer(200, done.to_vec()));
    let dir = TempDir::new().expect("a folder");
    let config = settings(&dir, &format!("http://{}", peer.address), "");
    let args = ["call", "instant_payment/PaymentApply", "--config", &config];
    assert_eq!(json_of(&args, pay_out("O1"), 3)["outcome"], "unknown");
}

/// The pay-out was made and its answer lost: its query finds it.
#[test]
fn settle_finds_what_became_of_a_lost_answer() {
    let sandbox = Server::sandbox(&[]);
    let dir = TempDir::new().expect("a folder");
    let config = settings(&dir, sandbox.url(), "");
    let made = ["call", "instant_payment/PaymentApply", "--config", &config];
    json_of(&made, pay_out("O1"), 0);

    // The same again, by way of a server that keeps the answer to itself and passes queries on.
    let to = sandbox.url().to_owned();
    let peer = Peer::start(move |_, received| match received.path.contains("query") {
        true => {
            let url = format!("{to}{}", received.path);
            let mut answer = ureq::post(&url).send(&received.body).expect("an answer");
            Act::Answer(200, answer.body_mut().read_to_vec().expect("a body"))
        }
        false => Act::Close,
    });
    let config = settings(&dir, &format!("http://{}", peer.address), "");
    let args = [
        "call",
        "instant_payment/PaymentApply",
        "--config",
        &config,
        "--settle",
        "10",
    ];
    let settled = json_of(&args, pay_out("O1"), 0);
    assert_eq!(settled["outcome"], "unknown");
    assert_eq!(settled["settled"]["state"], "succeeded");
    assert_eq!(settled["settled"]["answer"]["no_order"], "O1");
}

#[test]
fn nothing_made_is_no() {
    let dir = TempDir::new().expect("a folder");
    let free = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let config = settings(
        &dir,
        &format!("http://{}", free.local_addr().expect("bound")),
        "",
    );
    drop(free);
    let args = ["call", "bankcardbind", "--config", &config];
    let said = json_of(&args, request().to_string(), 1);
    assert_eq!(said["outcome"], "nothing_sent");
}

#[test]
fn what_is_wrong_is_not_sent() {
    let peer = Peer::start(|_, _| Act::Close);
    let dir = TempDir::new().expect("a folder");
    let config = settings(&dir, &format!("http://{}", peer.address), "");
    let mut wrong = request();
    wrong["card_no"] = "12".into();
    let args = ["call", "bankcardbind", "--config", &config];
    let message = unusable(&args, wrong.to_string());
    assert!(message.contains("card_no"), "{message}");
    let message = unusable(&["call", "easypay/WebRedirect", "--config", &config], "{}");
    assert!(message.contains("browser"), "{message}");
    unusable(
        &[
            "call",
            "bankcardbind",
            "--config",
            &config,
            "--set",
            "user_id",
        ],
        "{}",
    );
    unusable(&["call", "bankcardbind", "--config", "/nowhere.toml"], "{}");
    assert_eq!(peer.connections(), 0);
}

/// Production, save that its one host is a server on this machine: without --production nothing leaves,
/// and nothing is written into the journal.
#[test]
fn production_must_be_confirmed() {
    let peer = Peer::start(|_, _| Act::Close);
    let dir = TempDir::new().expect("a folder");
    let key = stdout(&["journal", "key"], "", 0);
    write(&dir, "journal.key", &key);
    let production = format!(
        "environment = \"production\"\n{}journal_file = \"journal.jsonl\"\njournal_key_file = \"journal.key\"\n\
         [base_urls]\n\"mpayapi.lianlianpay.com\" = \"http://{}\"\n\
         \"queryapi.lianlianpay.com\" = \"http://{}\"\n",
        merchant_settings(),
        peer.address,
        peer.address,
    );
    let config = path(&write(&dir, "production.toml", production.as_bytes()));
    let journal = dir.path().join("journal.jsonl");
    let call = ["call", "bankcardbind", "--config", &config];
    let settle = [
        "settle",
        "mpay/PaymentQuery",
        "--set",
        "no_order=1",
        "--set",
        "dt_order=20180828153543",
        "--within",
        "1",
        "--config",
        &config,
    ];
    for args in [&call[..], &settle] {
        let message = unusable(args, request().to_string());
        assert!(message.contains("--production"), "{message}");
    }
    assert_eq!(peer.connections(), 0);
    assert!(!journal.exists());

    for args in [&call[..], &settle] {
        let confirmed = [args, &["--production"]].concat();
        stdout(&confirmed, request().to_string(), 3);
    }
    assert!(peer.requests() >= 2);
    assert!(!fs::read(journal).expect("written").is_empty());
}
