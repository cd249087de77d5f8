//! Notifications are sent, and sent again until they are acknowledged.

use std::net::TcpListener;
use std::time::{Duration, Instant};

use jiff::SignedDuration;
use lianlian::api::mpay::{
    PaymentApplyRequest, PaymentApplyResponse, PaymentNotification, PaymentVerifyResponse,
};
use lianlian::message::RawMessage;
use lianlian_sandbox::{REPEAT_EVERY, REPEATS};

use crate::payments::{paid, verify};
use crate::world::{Listener, Settings, World, request};

/// Pays an order whose merchant listens there.
fn paid_at(world: &World, url: &str, no_order: &str) {
    let agreement = paid(world, &format!("{no_order}-first"), "1.00");
    let apply: PaymentApplyRequest = request(&[
        ("no_order", no_order),
        ("no_agree", &agreement),
        ("notify_url", url),
        ("money_order", "7.00"),
    ]);
    world.call(&apply).expect("paid");
}

#[test]
fn it_is_genuine_and_sent_once_where_it_is_acknowledged() {
    let world = World::new();
    let listener = Listener::new(0);
    paid_at(&world, &listener.url, "A1");
    let told = listener.received(1);
    let told = world
        .merchant
        .notification::<PaymentNotification>(&http::HeaderMap::new(), &told[0])
        .expect("genuine");
    assert_eq!(
        (told.no_order.as_str(), told.money_order.to_string()),
        ("A1", "7.00".to_owned())
    );
    for _ in 0..3 {
        world.clock.advance(REPEAT_EVERY);
        std::thread::sleep(Duration::from_millis(300));
    }
    assert_eq!(listener.count(), 1);
    world.stop();
}

/// The card's end is told of a payment that was made with a card's number, and of no other.
#[test]
fn it_has_a_card_number_where_the_request_had_one() {
    let world = World::new();
    let listener = Listener::new(0);
    let apply: PaymentApplyRequest = request(&[
        ("no_order", "A1"),
        ("card_no", "6222021001999991"),
        ("money_order", "7.00"),
        ("notify_url", &listener.url),
    ]);
    let answer = world.call(&apply).expect("made").into_inner();
    let PaymentApplyResponse::CodeSent(sent) = answer else {
        panic!("no code was sent");
    };
    let token = sent.token.expect("a token");
    let answer = world.call(&verify("A1", &token, "7.00", "666666"));
    let PaymentVerifyResponse::Accepted(paid) = answer.expect("paid").into_inner();
    let again: PaymentApplyRequest = request(&[
        ("no_order", "A2"),
        ("no_agree", &paid.no_agree.expect("an agreement")),
        ("notify_url", &listener.url),
    ]);
    listener.received(1);
    world.call(&again).expect("paid");
    let told = listener.received(2);
    let card = |body: &[u8]| {
        let body = RawMessage::parse(body).expect("a message");
        body.text("card_no").map(str::to_owned)
    };
    assert_eq!(card(&told[0]).as_deref(), Some("9991"));
    assert_eq!(card(&told[1]), None);
    world.stop();
}

#[test]
fn it_is_repeated_until_it_is_acknowledged() {
    let world = World::new();
    let listener = Listener::new(2);
    paid_at(&world, &listener.url, "A1");
    listener.received(1);
    std::thread::sleep(Duration::from_millis(400));
    assert_eq!(listener.count(), 1, "two minutes have not passed");
    world.clock.advance(REPEAT_EVERY);
    listener.received(2);
    std::thread::sleep(Duration::from_millis(300));
    world.clock.advance(REPEAT_EVERY);
    let told = listener.received(3);
    assert!(
        told.iter().all(|again| *again == told[0]),
        "the same, byte for byte"
    );
    std::thread::sleep(Duration::from_millis(300));
    world.clock.advance(REPEAT_EVERY);
    std::thread::sleep(Duration::from_millis(300));
    assert_eq!(listener.count(), 3);
    world.stop();
}

/// LianLian's own samples and their readers acknowledge in more ways than one.
#[test]
fn acknowledgements_are_taken_as_samples_write_them() {
    let gbk = b"{\"ret_code\":\"0000\",\"ret_msg\":\"\xbd\xbb\xd2\xd7\xb3\xc9\xb9\xa6\"}";
    let answers: [&[u8]; 4] = [
        b"{'ret_code':'0000','ret_msg':'x'}",
        b"\xef\xbb\xbf{\"ret_code\":\"0000\",\"ret_msg\":\"x\"}",
        gbk,
        b"{\"ret_code\":\"0000\"}<p>thanks</p>",
    ];
    let world = World::new();
    for (number, answer) in answers.into_iter().enumerate() {
        let listener = Listener::answering(answer);
        paid_at(&world, &listener.url, &format!("A{number}"));
        listener.received(1);
        std::thread::sleep(Duration::from_millis(300));
        let state = world.admin("GET", "notifications", "").1[0]["state"].clone();
        assert_eq!(state, "acknowledged", "{}", String::from_utf8_lossy(answer));
    }
    let listener = Listener::answering(b"ok");
    paid_at(&world, &listener.url, "B1");
    listener.received(1);
    std::thread::sleep(Duration::from_millis(300));
    let state = world.admin("GET", "notifications", "").1[0]["state"].clone();
    assert_eq!(state, "pending");
    world.stop();
}

#[test]
fn it_is_given_up_after_thirty_times() {
    let world = World::new();
    let listener = Listener::new(usize::MAX);
    paid_at(&world, &listener.url, "A1");
    let times = usize::try_from(REPEATS).expect("few");
    for sent in 1..=times {
        listener.received(sent);
        // Until what came of it is written down.
        std::thread::sleep(Duration::from_millis(60));
        world
            .clock
            .advance(REPEAT_EVERY + SignedDuration::from_secs(1));
    }
    std::thread::sleep(Duration::from_millis(500));
    assert_eq!(listener.count(), times);
    world.stop();
}

/// Nobody there, and then somebody: the same as a refusal.
#[test]
fn a_merchant_that_is_away_is_told_later() {
    let world = World::new();
    let free = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}/", free.local_addr().expect("bound"));
    drop(free);
    paid_at(&world, &url, "A1");
    let token = crate::payments::made(&world, "A2", "1.00");
    assert!(
        world.call(&verify("A2", &token, "1.00", "666666")).is_ok(),
        "it holds up nobody"
    );
    world.stop();
}

/// A server that takes connections and never answers holds up no other merchant's.
#[test]
fn a_silent_merchant_holds_up_nobody() {
    let world = World::new();
    let silent = TcpListener::bind("127.0.0.1:0").expect("a port");
    let silent_url = format!("http://{}/", silent.local_addr().expect("bound"));
    let agreement = paid(&world, "first", "1.00");
    let pay = |no_order: &str, url: &str| {
        let apply: PaymentApplyRequest = request(&[
            ("no_order", no_order),
            ("no_agree", &agreement),
            ("notify_url", url),
        ]);
        world.call(&apply).expect("paid");
    };
    (0..48).for_each(|number| pay(&format!("S{number}"), &silent_url));
    let healthy = Listener::new(0);
    pay("H", &healthy.url);
    let begun = Instant::now();
    healthy.received(1);
    assert!(
        begun.elapsed() < Duration::from_secs(4),
        "{:?}",
        begun.elapsed()
    );
    world.stop();
}

/// The state of the newest notification, and what is shown of its answer, once it was sent.
fn newest(world: &World) -> (String, String) {
    let give_up = Instant::now() + Duration::from_secs(10);
    loop {
        let (_, listed) = world.admin("GET", "notifications", "");
        let text = |name: &str| listed[0][name].as_str().unwrap_or_default().to_owned();
        if !text("last_answer").is_empty() {
            return (text("state"), text("last_answer"));
        }
        assert!(Instant::now() < give_up, "{listed}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// A notification can't order about what only the sandbox's owner may.
#[test]
fn the_sandbox_notifies_not_itself() {
    let world = World::new();
    let (_, port) = world.address.split_once(':').expect("a port");
    for (number, host) in ["127.0.0.1", "localhost", "127.9.9.9"].iter().enumerate() {
        let url = format!("http://{host}:{port}/_sandbox/exchanges/forget");
        paid_at(&world, &url, &format!("A{number}"));
        let (state, answer) = newest(&world);
        assert_eq!(state, "pending");
        let is_refused = answer.starts_with("HTTP 403: no acknowledgement") || *host == "127.9.9.9";
        assert!(is_refused, "{host}: {answer}");
    }
    let list = world.page("");
    assert!(list.contains("mpay/PaymentApply"), "nothing was forgotten");
    world.stop();
}

/// Whoever reaches a sandbox that listens beyond loopback reaches nothing else through it.
#[test]
fn beyond_loopback_nobody_beyond_it_is_notified() {
    let world = World::with(Settings {
        listen: "0.0.0.0",
        ..Settings::default()
    });
    let listener = Listener::new(0);
    paid_at(&world, &listener.url, "A1");
    listener.received(1);
    for (number, host) in ["10.255.255.1", "[::ffff:10.255.255.1]", "0.0.0.0", "0x0a.1"]
        .iter()
        .enumerate()
    {
        paid_at(&world, &format!("http://{host}:9/"), &format!("B{number}"));
        let (state, answer) = newest(&world);
        assert_eq!(state, "pending");
        assert!(answer.starts_with("not sent"), "{host}: {answer}");
    }
    world.stop();
}

/// Anything may answer at a URL: nothing of it is shown but a merchant's own words.
#[test]
fn of_an_answer_no_more_than_its_words_is_shown() {
    let world = World::new();
    for (number, (answer, shown)) in [
        (&b"root:x:0:0"[..], "HTTP 200: no acknowledgement, 10 bytes"),
        (
            b"{\"secret\":\"canary\"}",
            "HTTP 200: no acknowledgement, 19 bytes",
        ),
        (
            b"{\"ret_code\":\"9999\",\"ret_msg\":\"later\"}",
            "HTTP 200: 9999 later",
        ),
    ]
    .into_iter()
    .enumerate()
    {
        let listener = Listener::answering(answer);
        paid_at(&world, &listener.url, &format!("A{number}"));
        assert_eq!(newest(&world).1, shown);
    }
    world.stop();
}
