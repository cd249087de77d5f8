//! Events, as whoever embeds the sandbox hears of them.

use lianlian::api::mpay::{CardBindApplyRequest, PaymentApplyRequest};
use lianlian_sandbox::{AnsweredRequest, Event};

use crate::payments::paid;
use crate::world::*;

/// A card that appears nowhere else, with its check digit.
const CARD: &str = "6217000010012345674";

fn answered(event: &Event) -> &AnsweredRequest {
    match event {
        Event::Answered(answered) => answered,
        other => panic!("{other:?}"),
    }
}

#[test]
fn each_answer_is_an_event_without_secrets() {
    let world = World::new();
    let request: CardBindApplyRequest = request(&[("card_no", CARD), ("no_order", "B1")]);
    world.call(&request).expect("bound");
    world.trouble(r#"{"trouble":"wrong_signature","operation":"bankcardbind"}"#);
    world.call(&request).expect_err("nobody believes it");
    world.post(VERIFY, signed(r#"{"token":"t","user_id":"u1"}"#));
    world.post("/v1/unknown", "{}");
    let events = world.events(4);
    let told: Vec<_> = events
        .iter()
        .map(answered)
        .map(|told| {
            let order = told.order.as_deref();
            (
                told.operation.as_str(),
                order,
                told.outcome.as_str(),
                told.trouble,
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("mpay/CardBindApply", Some("B1"), "8888", None),
            (
                "mpay/CardBindApply",
                Some("B1"),
                "8888",
                Some("wrong_signature")
            ),
            ("mpay/CardBindVerify", None, "1004", None),
            ("POST /v1/unknown", None, "HTTP 404", None),
        ]
    );
    let why = &answered(&events[2]).why;
    assert!(why.starts_with("verify_code"), "{why}");
    assert!(!format!("{events:?}").contains(CARD));
    world.stop();
}

#[test]
fn each_sending_of_a_notification_is_an_event() {
    let world = World::new();
    let listener = Listener::new(0);
    let agreement = paid(&world, "A0", "1.00");
    let order: PaymentApplyRequest = request(&[
        ("no_order", "A1"),
        ("no_agree", &agreement),
        ("notify_url", &listener.url),
    ]);
    world.call(&order).expect("paid");
    listener.received(1);
    // Other events come before it: the requests', and that A0's own address is out of reach.
    let is_told = |event| match event {
        Event::Notified(sent) if sent.order == "A1" => Some(sent),
        _ => None,
    };
    let heard = (1..).find_map(|count| world.events(count).into_iter().find_map(is_told));
    let sent = heard.expect("it is told in time");
    assert_eq!(sent.notification, "mpay/PaymentNotification");
    assert_eq!(
        (sent.url.as_str(), sent.attempt),
        (listener.url.as_str(), 1)
    );
    assert!(
        sent.is_acknowledged && sent.answer.contains("0000"),
        "{sent:?}"
    );
    world.stop();
}
