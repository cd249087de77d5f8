//! The clock, advanced: what waits for its time comes at once.

use jiff::SignedDuration;
use lianlian::api::exchange;
use lianlian::api::mpay::PaymentApplyRequest;
use lianlian_sandbox::{Database, REPEAT_EVERY};
use serde_json::json;

use crate::payments::{made, paid, verify};
use crate::world::*;

fn advance(world: &World, by: &str) -> (u16, serde_json::Value) {
    world.admin("POST", "clock", &json!({ "advance": by }).to_string())
}

#[test]
fn tokens_expire() {
    let world = World::new();
    let early = made(&world, "A1", "1.00");
    advance(&world, "29m");
    let late = made(&world, "A2", "1.00");
    let (status, told) = advance(&world, "2 minutes");
    assert_eq!((status, &told["ahead"]), (200, &json!("31m")));
    assert_answered(world.call(&verify("A1", &early, "1.00", "666666")), "1000");
    assert!(world.call(&verify("A2", &late, "1.00", "666666")).is_ok());
    world.stop();
}

#[test]
fn notifications_are_sent_again() {
    let world = World::new();
    let listener = Listener::new(1);
    let agreement = paid(&world, "A0", "1.00");
    let order: PaymentApplyRequest = request(&[
        ("no_order", "A1"),
        ("no_agree", &agreement),
        ("notify_url", &listener.url),
    ]);
    world.call(&order).expect("paid");
    listener.received(1);
    std::thread::sleep(std::time::Duration::from_millis(300));
    // The page's button.
    let by = format!("by={:#}", REPEAT_EVERY + SignedDuration::from_secs(1));
    let answer = world.post("/_sandbox/clock", by.replace(' ', "+"));
    assert_eq!(answer.status(), 303);
    listener.received(2);
    world.stop();
}

/// The merchant's own clock was not advanced.
#[test]
fn times_of_requests_are_as_good_as_before() {
    let world = World::new();
    advance(&world, "8d");
    let apply: exchange::PaymentApplyRequest =
        request(&[("no_order", "A1"), ("time_stamp", "20180828153543")]);
    assert!(world.call(&apply).is_ok());
    world.stop();
}

#[test]
fn it_goes_forward_alone_and_not_for_ever() {
    let world = World::new();
    for (by, word) in [
        ("", "not a length of time"),
        ("31", "not a length of time"),
        ("-5m", "forward"),
        ("0s", "forward"),
        ("5m ago", "forward"),
        ("200000h", "ten years"),
    ] {
        let (status, said) = advance(&world, by);
        let error = said["error"].as_str().expect("an error");
        assert!(status == 400 && error.contains(word), "{by}: {error}");
        let page = world.post("/_sandbox/clock", format!("by={by}"));
        assert_eq!(page.status(), 400, "{by}");
    }
    assert_eq!(world.admin("GET", "clock", "").1["ahead"], "0s");
    let plain = world.post("/_sandbox/api/clock", r#"{"advance":"1m"}"#);
    assert_eq!(plain.status(), 415);
    world.stop();
}

#[test]
fn pages_tell_the_advanced_time() {
    let world = World::new();
    world.post("/v1/unknown", "{}");
    assert!(!world.page("").contains("ahead"));
    advance(&world, "24h");
    world.post("/v1/unknown", "{}");
    let list = world.page("");
    assert!(list.contains(", 1d ahead."));
    let days: Vec<_> = list
        .split("title=\"")
        .skip(1)
        .map(|rest| &rest[..10])
        .collect();
    let [later, earlier] = days.as_slice() else {
        panic!("two exchanges: {days:?}");
    };
    assert!(later > earlier, "{later} {earlier}");
    assert!(world.page("clock").contains("1d"));
    world.stop();
}

#[test]
fn a_file_remembers_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = || Database::File(folder.path().join("sandbox.db"));
    let opened = || {
        World::with(Settings {
            database: file(),
            ..Settings::default()
        })
    };
    let world = opened();
    advance(&world, "31m");
    advance(&world, "1h");
    world.stop();
    let world = opened();
    assert_eq!(world.admin("GET", "clock", "").1["ahead"], "1h 31m");
    world.stop();
}
