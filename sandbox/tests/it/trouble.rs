//! Each trouble, as a merchant's program sees it, and what became of the order.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use lianlian::api::RET_CODES;
use lianlian::api::codes::PaymentResult;
use lianlian::api::mpay::{
    CardBindApplyRequest, PaymentApplyRequest, PaymentNotification, PaymentQueryRequest,
};
use lianlian::message::RawMessage;
use lianlian::sign::SignatureFault;
use lianlian::{AcceptError, Effect, RetCode, ret_code, sign};

use crate::payments::{paid, result};
use crate::world::*;

const LONG: Duration = Duration::from_secs(20);

/// An order that is paid at once with this agreement.
fn order(agreement: &str, no_order: &str, money: &str) -> PaymentApplyRequest {
    request(&[
        ("no_order", no_order),
        ("no_agree", agreement),
        ("money_order", money),
    ])
}

/// An order that is only made.
fn made(no_order: &str, money: &str) -> PaymentApplyRequest {
    request(&[("no_order", no_order), ("money_order", money)])
}

#[track_caller]
fn assert_not_made(world: &World, no_order: &str) {
    let query: PaymentQueryRequest =
        request(&[("no_order", no_order), ("dt_order", "20180828153543")]);
    assert_answered(world.call(&query), "8901");
}

#[track_caller]
fn assert_made(world: &World, no_order: &str) {
    assert_eq!(result(world, no_order), PaymentResult::Waiting.into());
}

/// All that comes over the connection in answer to a request.
fn bytes(world: &World, request: &PaymentApplyRequest) -> Vec<u8> {
    let http = world.merchant.prepare(request).expect("right");
    let mut stream = TcpStream::connect(&world.address).expect("connected");
    stream.set_read_timeout(Some(LONG)).expect("set");
    let (path, length) = (http.uri().path(), http.body().len());
    let head = format!("POST {path} HTTP/1.1\r\nhost: x\r\ncontent-length: {length}\r\n\r\n");
    stream.write_all(head.as_bytes()).expect("sent");
    stream.write_all(http.body()).expect("sent");
    let mut answer = Vec::new();
    let _reset = stream.read_to_end(&mut answer);
    answer
}

/// The raw answer, before a merchant reads it.
fn answer(world: &World, request: &PaymentApplyRequest) -> http::Response<Vec<u8>> {
    send(world.merchant.prepare(request).expect("right"))
}

#[track_caller]
fn assert_genuine(answer: &RawMessage<'_>) {
    sign::verify(answer, &[PLATFORM_KEY.public_key()], &[]).expect("genuine");
}

#[test]
fn every_documented_return_code() {
    let world = World::new();
    let operation =
        <<PaymentApplyRequest as lianlian::Sent>::Operation as lianlian::OperationType>::OPERATION;
    for known in ret_code::documented().filter(|known| known.code != "0000") {
        let (code, no_order) = (known.code, format!("R{}", known.code));
        let answer = world.call(&made(&no_order, &format!("66{code}.00")));
        match operation.outcome(code) {
            Some(_) => assert_eq!(answer.expect("an outcome").ret_code(), code),
            None => {
                let error = answer.as_ref().expect_err("no outcome");
                let ret_code = RetCode::new(code, Some("mpay"), RET_CODES);
                let refusal = error.refusal().expect("a refusal");
                // Without a signature the gateway's own codes alone are believed.
                let effect = match refusal.is_signed || ret_code.is_at_the_gate() {
                    true => ret_code.effect(),
                    false => Effect::Unknown,
                };
                assert_eq!(error.effect(), effect, "{code}");
                assert_answered(answer, code);
            }
        }
        assert_not_made(&world, &no_order);
    }
    world.stop();
}

#[test]
fn a_slow_answer() {
    let world = World::new();
    world.trouble(r#"{"trouble":"slow","seconds":2}"#);
    let start = Instant::now();
    assert!(world.call(&made("A1", "1.00")).is_ok());
    assert!(start.elapsed() >= Duration::from_secs(2));

    // Whoever doesn't wait so long doesn't know of the order that he made.
    world.trouble(r#"{"trouble":"slow","seconds":20}"#);
    let http = world.merchant.prepare(&made("A2", "1.00")).expect("right");
    let error = try_send(http, Duration::from_secs(1)).expect_err("too slow");
    assert!(matches!(error, ureq::Error::Timeout(_)), "{error}");
    assert_made(&world, "A2");
    world.stop();
}

#[test]
fn no_answer_after_the_order_was_made() {
    let world = World::new();
    assert!(bytes(&world, &made("A1", "670010.00")).is_empty());
    assert_made(&world, "A1");
    let http = world.merchant.prepare(&made("A2", "670010.00"));
    assert!(try_send(http.expect("right"), LONG).is_err());
    assert_made(&world, "A2");
    world.stop();
}

#[test]
fn a_connection_that_hangs() {
    let world = World::new();
    let http = world.merchant.prepare(&made("A1", "670011.00"));
    let error = try_send(http.expect("right"), Duration::from_secs(1)).expect_err("nothing comes");
    assert!(matches!(error, ureq::Error::Timeout(_)), "{error}");
    assert_made(&world, "A1");
    world.stop();
}

#[test]
fn half_an_answer() {
    let world = World::new();
    let answer = bytes(&world, &made("A1", "670012.00"));
    let text = String::from_utf8_lossy(&answer);
    let (head, body) = text.split_once("\r\n\r\n").expect("a head");
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("Content-Length: "));
    let length: usize = length.expect("a length").parse().expect("a number");
    assert_eq!(body.len(), length / 2);
    assert!(body.starts_with('{'));
    assert_made(&world, "A1");
    let http = world.merchant.prepare(&made("A2", "670012.00"));
    assert!(try_send(http.expect("right"), LONG).is_err());
    world.stop();
}

#[test]
fn a_wrong_signature() {
    let world = World::new();
    let error = world
        .call(&made("A1", "670020.00"))
        .expect_err("not believed");
    let is_mismatch = matches!(
        error,
        AcceptError::Untrusted {
            fault: SignatureFault::Mismatch,
            ..
        }
    );
    assert!(is_mismatch, "{error}");
    assert_eq!(error.effect(), Effect::Unknown);
    assert_made(&world, "A1");
    world.stop();
}

#[test]
fn another_merchants_genuine_answer() {
    let world = World::new();
    let request = made("A1", "670021.00");
    let answer = answer(&world, &request);
    assert_genuine(&RawMessage::parse(answer.body()).expect("a message"));
    let error = world
        .merchant
        .accept(&request, &answer)
        .expect_err("not ours");
    let field = "oid_partner";
    assert_eq!(error, AcceptError::OtherRequest { field });
    assert_made(&world, "A1");
    world.stop();
}

#[test]
fn members_that_stand_in_no_table() {
    let world = World::new();
    let request = made("A1", "670022.00");
    let answer = answer(&world, &request);
    let message = RawMessage::parse(answer.body()).expect("a message");
    assert_genuine(&message);
    assert!(message.text("a_new_member").is_some() && message.text("zz_remark").is_some());
    assert!(world.merchant.accept(&request, &answer).is_ok());
    world.stop();
}

#[test]
fn sign_types_in_another_case() {
    let world = World::new();
    for (no_order, money, sign_type) in [("A1", "670023.00", "rsa"), ("A2", "670024.00", "RSA")] {
        let request = made(no_order, money);
        let answer = answer(&world, &request);
        let message = RawMessage::parse(answer.body()).expect("a message");
        assert_eq!(message.text("sign_type"), Some(sign_type));
        assert_genuine(&message);
        assert!(world.merchant.accept(&request, &answer).is_ok());
    }
    let sha256 = lianlian::Merchant::builder()
        .oid_partner(OID_PARTNER)
        .signer(MERCHANT_KEY.clone())
        .sign_type(lianlian::sign::SignType::Sha256WithRsa)
        .platform_keys(vec![PLATFORM_KEY.public_key()])
        .environment(
            lianlian::Environment::at(&format!("http://{}", world.address)).expect("loopback"),
        )
        .build()
        .expect("right settings");
    for (no_order, money, sign_type) in [
        ("A3", "670023.00", "sha256withrsa"),
        ("A4", "670024.00", "SHA256WITHRSA"),
    ] {
        let request = made(no_order, money);
        let answer = send(sha256.prepare(&request).expect("right"));
        let message = RawMessage::parse(answer.body()).expect("a message");
        assert_eq!(message.text("sign_type"), Some(sign_type));
        assert!(sha256.accept(&request, &answer).is_ok());
    }
    world.stop();
}

#[test]
fn pages_in_the_answers_place() {
    let world = World::new();
    for (no_order, money, status) in [("A1", "670030.00", 500), ("A2", "670031.00", 502)] {
        let request = made(no_order, money);
        let answer = answer(&world, &request);
        assert!(answer.body().starts_with(b"<html>"));
        let error = world
            .merchant
            .accept(&request, &answer)
            .expect_err("a page");
        assert_eq!(error, AcceptError::Status { status });
        assert_eq!(error.effect(), Effect::Unknown);
    }
    assert_not_made(&world, "A1");
    assert_made(&world, "A2");
    world.stop();
}

#[test]
fn a_notification_comes_twice() {
    let world = World::new();
    let agreement = paid(&world, "A0", "1.00");
    let listener = Listener::new(0);
    let order = told_at(&listener, &agreement, "A1", "670040.00");
    world.call(&order).expect("paid");
    let told = listener.received(2);
    assert_eq!(told[0], told[1]);
    std::thread::sleep(Duration::from_millis(300));
    assert_eq!(listener.count(), 2);
    world.stop();
}

#[test]
fn notifications_out_of_order() {
    let world = World::new();
    let agreement = paid(&world, "A0", "1.00");
    let listener = Listener::new(0);
    for (no_order, money) in [("A1", "670041.00"), ("A2", "2.00")] {
        let order = told_at(&listener, &agreement, no_order, money);
        world.call(&order).expect("paid");
        std::thread::sleep(Duration::from_millis(300));
    }
    let told = listener.received(2);
    let orders: Vec<_> = told
        .iter()
        .map(|body| {
            world
                .merchant
                .notification::<PaymentNotification>(&http::HeaderMap::new(), body)
                .expect("genuine")
        })
        .map(|told| told.no_order.clone())
        .collect();
    assert_eq!(orders, ["A2", "A1"]);
    world.stop();
}

/// A trouble that is set by name applies to notifications that come later too.
#[test]
fn a_notifications_trouble_waits_for_it() {
    let world = World::new();
    world.trouble(
        r#"{"trouble":"notification_twice","operation":"mpay/PaymentNotification","order":"A1"}"#,
    );
    let agreement = paid(&world, "A0", "1.00");
    let listener = Listener::new(0);
    for no_order in ["A2", "A1"] {
        let order = told_at(&listener, &agreement, no_order, "1.00");
        world.call(&order).expect("paid");
    }
    listener.received(3);
    std::thread::sleep(Duration::from_millis(300));
    assert_eq!(listener.count(), 3);
    assert_eq!(world.admin("GET", "troubles", "").1, serde_json::json!([]));
    world.stop();
}

fn told_at(
    listener: &Listener,
    agreement: &str,
    no_order: &str,
    money: &str,
) -> PaymentApplyRequest {
    request(&[
        ("no_order", no_order),
        ("no_agree", agreement),
        ("money_order", money),
        ("notify_url", &listener.url),
    ])
}

/// The card of a binding, which has no amount, sealed in its envelope.
#[test]
fn a_card_brings_trouble() {
    let world = World::new();
    let apply = |card_no: &str| request::<CardBindApplyRequest>(&[("card_no", card_no)]);
    assert_answered(world.call(&apply("6299669999000002")), "9999");
    assert_answered(world.call(&apply("6299661003000003")), "1003");
    let error = world
        .call(&apply("6299670020000003"))
        .expect_err("not believed");
    assert!(matches!(error, AcceptError::Untrusted { .. }), "{error}");
    assert!(world.call(&apply("8888888888888888")).is_ok());
    world.stop();
}

#[test]
fn a_fault_is_told_before_any_trouble() {
    let world = World::new();
    world.trouble(r#"{"trouble":"hang"}"#);
    let stranger = stranger(&world.address);
    assert_answered(call(&stranger, &made("A1", "669999.00")), "1001");
    assert_eq!(
        world
            .admin("GET", "troubles", "")
            .1
            .as_array()
            .map(Vec::len),
        Some(1)
    );
    world.stop();
}

/// A trouble that was set comes before the one that an amount brings.
#[test]
fn a_bound_card_pays_in_spite_of_an_answer_that_is_lost() {
    let world = World::new();
    let agreement = paid(&world, "A0", "1.00");
    world.trouble(r#"{"trouble":"no_answer","operation":"mpay/PaymentApply"}"#);
    let order = order(&agreement, "A1", "669999.00");
    let http = world.merchant.prepare(&order).expect("right");
    assert!(try_send(http, LONG).is_err());
    assert_eq!(result(&world, "A1"), PaymentResult::Success.into());
    world.stop();
}
