//! Requests as LianLian's own clients write them: numbers where the pages say so, and members without a
//! value.

use lianlian::api::card::{BoundCardsQueryRequest, BoundCardsQueryResponse};
use lianlian::message::RawMessage;

use crate::world::{World, assert_unsigned, request, signed};

const LIST: &str = "/bankcardbindlist.htm";

/// The code of the answer to a signed message.
fn code(world: &World, json: &str) -> String {
    let answer = world.post(LIST, signed(json));
    let message = RawMessage::parse(answer.body()).expect("a message");
    message.text("ret_code").expect("a code").to_owned()
}

#[test]
fn a_number_is_as_good_as_its_text() {
    let world = World::new();
    let query = |offset: &str| {
        let json = format!(r#"{{"user_id":"u1","offset":{offset}}}"#);
        code(&world, &json)
    };
    assert_eq!(query("\"0\""), "0000");
    assert_eq!(query("0"), "0000");
    assert_eq!(query("10"), "0000");
    for wrong in ["-1", "1.5", "true", "[0]", "{}"] {
        assert_eq!(query(wrong), "1004", "{wrong}");
    }
    // A number is none where the page says a text.
    assert_eq!(code(&world, r#"{"user_id":1,"offset":"0"}"#), "1004");
    world.stop();
}

#[test]
fn members_without_a_value_are_none() {
    let world = World::new();
    let query = |more: &str| {
        let json = format!(r#"{{"user_id":"u1","offset":"0","colour":{more}}}"#);
        world.post(LIST, signed(&json))
    };
    let request: BoundCardsQueryRequest = request(&[("user_id", "u1"), ("offset", "0")]);
    for none in ["\"\"", "null"] {
        let answer = world.merchant.accept(&request, &query(none));
        let BoundCardsQueryResponse::Found(found) = answer.expect("a list").into_inner();
        assert_eq!(found.count, "0");
    }
    let refused = world.merchant.accept(&request, &query("\"red\""));
    assert_eq!(
        assert_unsigned(refused, "1004"),
        "商户请求参数[colour]非法。"
    );
    world.stop();
}
