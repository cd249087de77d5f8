//! Answers that a test writes.

use lianlian::api::card::{CardBinQueryRequest, CardBinQueryResponse};
use lianlian::api::mpay::PaymentApplyRequest;
use serde_json::json;

use crate::payments::paid;
use crate::world::*;

const BIN_QUERY: &str = "/bankcardbin.htm";

#[test]
fn it_is_sent_byte_for_byte() {
    let world = World::new();
    for body in [
        "",
        "<html>maintenance</html>",
        "{\"ret_code\": \"0000\",\r\n\"n\":1.50}",
    ] {
        let set = json!({"trouble": "answer", "body": body});
        world.trouble(&set.to_string());
        let request: CardBinQueryRequest = request(&[]);
        let answer = send(world.merchant.prepare(&request).expect("right"));
        assert_eq!(answer.status(), 200);
        assert_eq!(answer.body(), body.as_bytes());
    }
    // And then as usual.
    assert!(world.call(&request::<CardBinQueryRequest>(&[])).is_ok());
    world.stop();
}

#[test]
fn it_is_signed_on_request() {
    let world = World::new();
    let order: PaymentApplyRequest = request(&[("no_order", "A1")]);
    world.trouble(
        r#"{"trouble":"answer","sign":true,"operation":"mpay/PaymentApply","body":
            {"ret_code":"1003","ret_msg":"x","no_order":"A1"}}"#,
    );
    assert!(world.call(&request::<CardBinQueryRequest>(&[])).is_ok());
    assert_signed(world.call(&order), "1003");
    // Nothing was done.
    assert!(world.call(&order).is_ok());
    world.stop();
}

/// Values beside the tables' examples can be tried out too.
#[test]
fn a_merchant_believes_what_is_signed() {
    let world = World::new();
    world.trouble(
        r#"{"trouble":"answer","sign":true,"body":{"ret_code":"0000","ret_msg":"交易成功",
            "bank_code":"03080000","bank_name":"招商银行","card_type":"2"}}"#,
    );
    let answer = world.call(&request::<CardBinQueryRequest>(&[]));
    let CardBinQueryResponse::Found(found) = answer.expect("signed").into_inner();
    assert_eq!(found.bank_code.as_deref(), Some("03080000"));
    let page = world.newest();
    assert!(page.contains("an answer that you write"), "{page}");
    world.stop();
}

#[test]
fn the_page_sets_one() {
    let world = World::new();
    let form = "trouble=answer&ret_code=9999&seconds=5&times=1&sign=true&body=%7B%22ret_code%22%3A%229999%22%7D";
    assert_eq!(world.post("/_sandbox/troubles", form).status(), 303);
    assert!(world.page("troubles").contains("answer, 19 bytes, signed"));
    let listed = &world.admin("GET", "troubles", "").1[0];
    assert_eq!(
        listed,
        &json!({"id": 1, "trouble": "answer", "body": "{\"ret_code\":\"9999\"}", "sign": true, "times": 1})
    );
    let empty = world.post("/_sandbox/troubles", "trouble=answer&body=");
    assert_eq!(empty.status(), 303);
    let unsignable = world.post("/_sandbox/troubles", "trouble=answer&body=x&sign=true");
    assert_eq!(unsignable.status(), 400);
    // What is left of another trouble's fields is left alone.
    let other = world.post("/_sandbox/troubles", "trouble=no_answer&body=x&sign=true");
    assert_eq!(other.status(), 303);
    world.stop();
}

#[test]
fn they_have_an_end_in_memory() {
    let world = World::new();
    let set = json!({"trouble": "answer", "body": "x".repeat(60_000)}).to_string();
    let added = (0..1000).take_while(|_| world.admin("POST", "troubles", &set).0 == 201);
    let added = added.count();
    assert!((10..20).contains(&added), "{added}");
    assert_eq!(world.admin("POST", "troubles", &set).0, 409);
    world.stop();
}

/// A redirect's page isn't an answer.
#[test]
fn a_browser_gets_its_page() {
    let world = World::new();
    world.trouble(r#"{"trouble":"answer","body":"x"}"#);
    let redirect: lianlian::api::easypay::WebRedirectRequest = request(&[]);
    let form = world.merchant.redirect(&redirect).expect("right");
    let body = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(form.fields())
        .finish();
    let path = form.action().split_once(&world.address).expect("ours").1;
    assert_eq!(world.post(path, body).status(), 200);
    let answer = world.post(BIN_QUERY, signed("{}"));
    assert_ne!(
        answer.body(),
        b"x",
        "a wrong request is told of its own fault"
    );
    paid_as_usual(&world);
    world.stop();
}

fn paid_as_usual(world: &World) {
    assert!(world.call(&request::<CardBinQueryRequest>(&[])).is_err());
    paid(world, "A1", "1.00");
}
