//! The command `lianlian settle`.

use lianlian_test_support::{Act, Peer};
use serde_json::Value;
use tempfile::TempDir;

use crate::server::Server;
use crate::tools::{assert_no_secret, json_of, pay_out, settings, stdout, unusable};

#[test]
fn an_order_is_settled_by_its_request_or_by_its_number() {
    let sandbox = Server::sandbox(&[]);
    let dir = TempDir::new().expect("a folder");
    let config = settings(&dir, sandbox.url(), "");
    let apply = ["instant_payment/PaymentApply", "--config", &config];
    json_of(&[&["call"], &apply[..]].concat(), pay_out("O1"), 0);
    // One that looks like it waits for a confirmation.
    let waits = json_of(&[&["call"], &apply[..]].concat(), pay_out("O2"), 0);
    assert_eq!(waits["ret_code"], "4002");

    let by_request = stdout(&[&["settle"], &apply[..]].concat(), pay_out("O1"), 0);
    assert_no_secret(&by_request);
    let by_request: Value = serde_json::from_slice(&by_request).expect("JSON");
    assert_eq!(by_request["state"], "succeeded");
    assert_eq!(by_request["answer"]["no_order"], "O1");
    let query = |no_order: &str, expected: i32| {
        let no_order = format!("no_order={no_order}");
        let args = [
            "instant_payment/PaymentQuery",
            "--set",
            &no_order,
            "--within",
            "1",
        ];
        let args = [&["settle", "--config", &config], &args[..]].concat();
        json_of(&args, "", expected)
    };
    assert_eq!(query("O1", 0), by_request);
    assert_eq!(query("O2", 1)["state"], "to_confirm");
    // That there is no such order settles nothing: the request may be on its way.
    let absent = query("O3", 3);
    assert_eq!(
        (&absent["outcome"], &absent["state"]),
        (&"not_found".into(), &"unknown".into())
    );
}

#[test]
fn without_answers_it_stays_unknown_and_the_order_is_not_sent() {
    let peer = Peer::start(|_, _| Act::Close);
    let dir = TempDir::new().expect("a folder");
    let config = settings(&dir, &format!("http://{}", peer.address), "");
    let args = [
        "settle",
        "instant_payment/PaymentApply",
        "--config",
        &config,
        "--within",
        "1",
    ];
    let said = json_of(&args, pay_out("O1"), 3);
    assert_eq!(said["state"], "unknown");
    assert!(said["error"].is_string());
    let received = peer.received.lock().expect("unpoisoned");
    assert!(!received.is_empty());
    assert!(
        received
            .iter()
            .all(|sent| sent.path.ends_with("/queryPayment.htm"))
    );
}

#[test]
fn only_orders_are_settled() {
    let dir = TempDir::new().expect("a folder");
    let config = settings(&dir, "http://127.0.0.1:9", "");
    let message = unusable(&["settle", "bankcardbind", "--config", &config], "{}");
    assert!(
        message.contains("instant_payment/PaymentApply"),
        "{message}"
    );
}
