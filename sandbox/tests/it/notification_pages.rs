//! The pages of notifications: what they tell, what came of each attempt, and commands that send them again.

use lianlian::api::mpay::{PaymentApplyRequest, PaymentNotification};
use lianlian::message::RawMessage;
use lianlian_sandbox::REPEAT_EVERY;
use serde_json::json;

use crate::payments::paid;
use crate::world::*;

/// Pays an order with a card's number, of which the notification tells the end.
fn told(world: &World, listener: &Listener) -> Vec<u8> {
    let agreement = paid(world, "A0", "1.00");
    let order: PaymentApplyRequest = request(&[
        ("no_order", "A1"),
        ("no_agree", &agreement),
        ("money_order", "7.00"),
        ("notify_url", &listener.url),
    ]);
    world.call(&order).expect("paid");
    listener.received(1).remove(0)
}

/// The number of the newest notification, once so many attempts are noted.
fn newest(world: &World, attempts: usize) -> i64 {
    for _ in 0..100 {
        let (_, listed) = world.admin("GET", "notifications", "");
        let id = listed[0]["id"].as_i64().expect("one");
        let (_, shown) = world.admin("GET", &format!("notifications/{id}"), "");
        if shown["answers"].as_array().map(Vec::len) == Some(attempts) {
            return id;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    panic!("{attempts} attempts were not noted");
}

#[test]
fn every_attempt_is_shown() {
    let world = World::new();
    let listener = Listener::new(1);
    told(&world, &listener);
    newest(&world, 1);
    world.clock.advance(REPEAT_EVERY);
    listener.received(2);
    let id = newest(&world, 2);
    let (status, shown) = world.admin("GET", &format!("notifications/{id}"), "");
    assert_eq!(status, 200);
    let answers: Vec<_> = shown["answers"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|answer| (answer["acknowledged"].clone(), answer["answer"].clone()))
        .collect();
    assert_eq!(
        answers,
        [
            (json!(false), json!("HTTP 200: 9999 x")),
            (json!(true), json!("HTTP 200: 0000 x"))
        ]
    );
    assert_eq!(
        (&shown["amount"], &shown["next_at"]),
        (&json!("7.00"), &json!(null))
    );
    assert_eq!(shown["made_at"], "2018-08-28T15:35:43+08:00");
    let page = world.page(&format!("notifications/{id}"));
    for text in [
        "HTTP 200: 9999 x",
        "HTTP 200: 0000 x",
        "7.00",
        "A1",
        "15:35:43",
        "15:37:4",
    ] {
        assert!(page.contains(text), "no {text}");
    }
    assert_eq!(world.admin("GET", "notifications/999", "").0, 404);
    world.stop();
}

/// The body and its sign string are masked until somebody asks; a command has nothing of them.
#[test]
fn values_are_masked_until_somebody_asks() {
    let world = World::new();
    let listener = Listener::new(0);
    let apply: PaymentApplyRequest = request(&[
        ("no_order", "A1"),
        ("card_no", "6222021001999991"),
        ("money_order", "7.00"),
        ("notify_url", &listener.url),
    ]);
    let token = match world.call(&apply).expect("made").into_inner() {
        lianlian::api::mpay::PaymentApplyResponse::CodeSent(sent) => sent.token,
        lianlian::api::mpay::PaymentApplyResponse::Accepted(_) => None,
    };
    let token = token.expect("a token");
    world
        .call(&crate::payments::verify("A1", &token, "7.00", "666666"))
        .expect("paid");
    let sent = listener.received(1).remove(0);
    let message = RawMessage::parse(&sent).expect("a message");
    let signature = message.text("sign").expect("signed");
    let id = newest(&world, 1);

    let masked = world.page(&format!("notifications/{id}"));
    let full = world.page(&format!("notifications/{id}/in-full"));
    for shown in ["card_no=***&amp;", "&quot;card_no&quot;: &quot;***&quot;"] {
        assert!(masked.contains(shown), "no {shown}");
    }
    for hidden in ["card_no=9991", "9991&quot;"] {
        assert!(
            !masked.contains(hidden) && full.contains(hidden),
            "{hidden}"
        );
    }
    let string = message.sign_string(&[]).replace('&', "&amp;");
    assert!(full.contains(&format!(">{string}<")));
    for page in [&masked, &full] {
        let commands = page.split_once("Send it yourself").expect("commands").1;
        assert!(!commands.contains(signature) && !commands.contains("card_no"));
        assert!(commands.contains("lianlian notify replay"));
    }
    world.stop();
}

/// The bytes behind the commands are those that were sent.
#[test]
fn commands_send_the_same_bytes() {
    let world = World::new();
    let listener = Listener::new(0);
    let sent = told(&world, &listener);
    let id = newest(&world, 1);
    let url = format!(
        "http://{}/_sandbox/api/notifications/{id}/body",
        world.address
    );
    let body = send(
        http::Request::get(&url)
            .body(Vec::new())
            .expect("a request"),
    );
    assert_eq!(body.body(), &sent);
    assert_eq!(body.headers()["content-type"], "application/octet-stream");
    assert!(
        world
            .merchant
            .notification::<PaymentNotification>(&http::HeaderMap::new(), body.body())
            .is_ok()
    );
    let page = world.page(&format!("notifications/{id}"));
    assert!(
        page.contains(&format!("curl -s '{url}' | curl '{}'", listener.url)),
        "{page}"
    );

    let mine = world.merchant.prepare(&apply("u1")).expect("right");
    let bytes = mine.body().clone();
    send(mine);
    let list = world.page("");
    let newest = list.split("id=\"e").nth(1).expect("a row");
    let number = newest.split('"').next().expect("a number");
    let url = format!(
        "http://{}/_sandbox/api/exchanges/{number}/request",
        world.address
    );
    let body = send(
        http::Request::get(&url)
            .body(Vec::new())
            .expect("a request"),
    );
    assert_eq!(body.body(), &bytes);
    let page = world.page(&format!("exchanges/{number}"));
    assert!(page.contains(&format!(
        "curl -s '{url}' | curl 'http://{}{APPLY}'",
        world.address
    )));
    assert_eq!(world.admin("GET", "exchanges/999/request", "").0, 404);
    world.stop();
}

#[test]
fn a_button_sends_it_again() {
    let world = World::new();
    let listener = Listener::new(0);
    let sent = told(&world, &listener);
    let id = newest(&world, 1);
    let answer = world.post(&format!("/_sandbox/notifications/{id}/resend"), "");
    assert_eq!(
        answer.headers()["location"],
        format!("/_sandbox/notifications/{id}")
    );
    assert_eq!(listener.received(2)[1], sent);
    newest(&world, 2);
    world.stop();
}
