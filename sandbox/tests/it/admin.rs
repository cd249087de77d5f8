//! The admin interface: what is set, for whom, how often; and who is not let in.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use lianlian::api::mpay::PaymentApplyRequest;
use serde_json::json;

use crate::payments::paid;
use crate::world::*;

fn made(no_order: &str) -> PaymentApplyRequest {
    request(&[("no_order", no_order), ("money_order", "1.00")])
}

#[test]
fn what_is_set_is_listed_and_taken_back() {
    let world = World::new();
    assert_eq!(world.admin("GET", "troubles", ""), (200, json!([])));
    let set = json!({"trouble": "ret_code", "ret_code": "9999", "order": "A1"});
    assert_eq!(
        world.admin("POST", "troubles", &set.to_string()),
        (201, json!({"id": 1}))
    );
    let set = json!({"trouble": "slow", "times": 3});
    assert_eq!(
        world.admin("POST", "troubles", &set.to_string()),
        (201, json!({"id": 2}))
    );
    let listed = json!([
        {"id": 1, "trouble": "ret_code", "ret_code": "9999", "times": 1, "order": "A1"},
        {"id": 2, "trouble": "slow", "seconds": 5, "times": 3},
    ]);
    assert_eq!(world.admin("GET", "troubles", ""), (200, listed));
    assert_eq!(world.admin("DELETE", "troubles/1", "").0, 204);
    assert_eq!(world.admin("DELETE", "troubles/1", "").0, 404);
    assert_eq!(world.admin("DELETE", "troubles", "").0, 204);
    assert_eq!(world.admin("GET", "troubles", ""), (200, json!([])));
    assert!(world.call(&made("A1")).is_ok());
    world.stop();
}

#[test]
fn it_happens_as_often_as_it_was_set() {
    let world = World::new();
    world.trouble(r#"{"trouble":"ret_code","ret_code":"9999","times":2}"#);
    assert_answered(world.call(&made("A1")), "9999");
    let times = &world.admin("GET", "troubles", "").1[0]["times"];
    assert_eq!(times, 1);
    assert_answered(world.call(&made("A1")), "9999");
    assert!(world.call(&made("A1")).is_ok());
    world.stop();
}

#[test]
fn it_happens_to_whom_it_was_set_for() {
    let world = World::new();
    let other = merchant(OTHER_PARTNER, &MERCHANT_KEY, &world.address);
    let code = |more: &str| format!(r#"{{"trouble":"ret_code","ret_code":"9999",{more}}}"#);

    world.trouble(&code(&format!(r#""merchant":"{OTHER_PARTNER}""#)));
    assert!(world.call(&made("A1")).is_ok());
    assert_answered(call(&other, &made("A1")), "9999");

    world.trouble(&code(r#""order":"A3""#));
    assert!(world.call(&made("A2")).is_ok());
    assert_answered(world.call(&made("A3")), "9999");

    for operation in ["bankcardbind", "mpay/CardBindApply"] {
        world.trouble(&code(&format!(r#""operation":"{operation}""#)));
        let no_order = format!("B{}", operation.len());
        assert!(world.call(&made(&no_order)).is_ok());
        assert_answered(world.call(&apply("u1")), "9999");
    }
    world.stop();
}

#[test]
fn what_is_wrong_is_said() {
    let world = World::new();
    for (json, word) in [
        ("", "EOF"),
        ("[]", "struct Wire"),
        (r#"{"trouble":"rain"}"#, "no such trouble"),
        (
            r#"{"trouble":"ret_code","ret_code":"0000"}"#,
            "other than 0000",
        ),
        (r#"{"trouble":"hang","when":"now"}"#, "unknown field"),
    ] {
        let (status, said) = world.admin("POST", "troubles", json);
        assert_eq!(status, 400, "{json}");
        let error = said["error"].as_str().expect("an error");
        assert!(error.contains(word), "{json}: {error}");
    }
    let plain = world.post("/_sandbox/api/troubles", r#"{"trouble":"hang"}"#);
    assert_eq!(plain.status(), 415);
    assert_eq!(world.admin("GET", "troubles", ""), (200, json!([])));
    world.stop();
}

#[test]
fn notifications_are_listed_and_sent_again() {
    let world = World::new();
    let listener = Listener::new(0);
    let agreement = paid(&world, "A0", "1.00");
    let order: PaymentApplyRequest = request(&[
        ("no_order", "A1"),
        ("no_agree", &agreement),
        ("money_order", "7.00"),
        ("notify_url", &listener.url),
    ]);
    world.call(&order).expect("paid");
    let told = listener.received(1);
    let (_, listed) = world.admin("GET", "notifications", "");
    assert_eq!(listed[0]["order"], "A1");
    assert_eq!(listed[0]["notification"], "mpay/PaymentNotification");
    assert_eq!(listed[0]["merchant"], OID_PARTNER);
    let id = &listed[0]["id"];
    assert_eq!(
        world
            .admin("POST", &format!("notifications/{id}/resend"), "")
            .0,
        204
    );
    assert_eq!(listener.received(2)[1], told[0]);
    assert_eq!(world.admin("POST", "notifications/999/resend", "").0, 404);
    world.stop();
}

/// Sends a request that a page of another site may make a browser send.
pub fn raw(world: &World, method: &str, path: &str, headers: &str, body: &str) -> String {
    let mut stream = TcpStream::connect(&world.address).expect("connected");
    let length = body.len();
    let request = format!(
        "{method} {path} HTTP/1.1\r\n{headers}connection: close\r\ncontent-length: {length}\r\n\r\n{body}"
    );
    stream.write_all(request.as_bytes()).expect("sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    answer
}

#[test]
fn names_that_may_point_anywhere_see_nothing() {
    let world = World::new();
    world.token("u1");
    for path in [
        "/_sandbox/",
        "/_sandbox/exchanges/1",
        "/_sandbox/exchanges/1/in-full",
        "/_sandbox/notifications",
        "/_sandbox/troubles",
        "/_sandbox/clock",
        "/_sandbox/api/troubles",
        "/_sandbox/api/notifications",
        "/_sandbox/api/exchanges/1/request",
        "/_sandbox/api/clock",
    ] {
        let ours = raw(
            &world,
            "GET",
            path,
            &format!("host: {}\r\n", world.address),
            "",
        );
        assert!(ours.starts_with("HTTP/1.1 200 "), "{path}: {ours}");
        for host in [
            "host: evil.example:80\r\n",
            "host: localhost\r\nhost: localhost\r\n",
            "",
        ] {
            let answer = raw(&world, "GET", path, host, "");
            let is_refused =
                answer.starts_with("HTTP/1.1 403 ") || answer.starts_with("HTTP/1.1 400 ");
            assert!(
                is_refused && !answer.contains("CardBind"),
                "{path}: {answer}"
            );
        }
    }
    // LianLian's own operations are for anybody.
    let host = "host: evil.example\r\n";
    assert!(raw(&world, "POST", APPLY, host, "{}").contains("\"1012\""));
    world.stop();
}

#[test]
fn other_sites_change_nothing() {
    let world = World::new();
    let host = format!("host: {}\r\n", world.address);
    let form = "content-type: application/x-www-form-urlencoded\r\n";
    let json = "content-type: application/json\r\n";
    for (method, path, head, body) in [
        ("POST", "/_sandbox/troubles", form, "trouble=hang"),
        ("POST", "/_sandbox/troubles/clear", form, ""),
        ("POST", "/_sandbox/exchanges/forget", form, ""),
        ("POST", "/_sandbox/notifications/1/resend", form, ""),
        ("POST", "/_sandbox/clock", form, "by=31m"),
        ("POST", "/_sandbox/api/clock", json, r#"{"advance":"31m"}"#),
        (
            "POST",
            "/_sandbox/api/troubles",
            json,
            r#"{"trouble":"hang"}"#,
        ),
        ("DELETE", "/_sandbox/api/troubles", json, ""),
    ] {
        for origin in [
            "origin: https://evil.example\r\n",
            "origin: null\r\n",
            "sec-fetch-site: cross-site\r\n",
        ] {
            let answer = raw(&world, method, path, &format!("{host}{head}{origin}"), body);
            assert!(answer.starts_with("HTTP/1.1 403 "), "{path}: {answer}");
        }
        let ours = format!("{host}{head}origin: http://{}\r\n", world.address);
        let answer = raw(&world, method, path, &ours, body);
        assert!(!answer.starts_with("HTTP/1.1 403 "), "{path}: {answer}");
    }
    world.stop();
}
