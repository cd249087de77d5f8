//! One URL of two tables: an order query belongs to the product of the order that it names.

use lianlian::api::codes::PaymentResult;
use lianlian::api::{easypay, mpay};

use crate::payments::{paid, result};
use crate::world::{MERCHANT_KEY, OTHER_PARTNER, World, assert_answered, call, merchant, request};

const TIME: &str = "20180828153543";

/// Makes an order of easy payment, and gives LianLian's number for it.
fn easypay_order(world: &World, no_order: &str) -> String {
    let apply: easypay::PaymentApplyRequest = request(&[
        ("no_order", no_order),
        ("money_order", "3.00"),
        ("pay_type", "M"),
    ]);
    let answer = world.call(&apply).expect("made").into_inner();
    let easypay::PaymentApplyResponse::Accepted(made) = answer;
    made.oid_paybill.expect("a bill")
}

fn easypay_query(given: &[(&'static str, &str)]) -> easypay::PaymentQueryRequest {
    request(given)
}

#[test]
fn the_inspector_names_the_orders_own_table() {
    let world = World::new();
    paid(&world, "A1", "1.00");
    let bill = easypay_order(&world, "E1");
    result(&world, "A1");
    assert!(world.newest().contains("<h1>mpay/PaymentQuery</h1>"));
    for named in [
        [("no_order", "E1"), ("dt_order", TIME)].as_slice(),
        &[("no_order", ""), ("dt_order", ""), ("oid_paybill", &bill)],
    ] {
        world.call(&easypay_query(named)).expect("found");
        let page = world.newest();
        assert!(page.contains("<h1>easypay/PaymentQuery</h1>"), "{page}");
        assert!(page.contains("value=\"easypay/PaymentQuery\""), "{page}");
    }
    // Another merchant's order of the same number has no say.
    let other = merchant(OTHER_PARTNER, &MERCHANT_KEY, &world.address);
    let query = easypay_query(&[("no_order", "A1"), ("dt_order", TIME)]);
    assert_answered(call(&other, &query), "8901");
    assert!(world.newest().contains("<h1>easypay/PaymentQuery</h1>"));
    world.stop();
}

#[test]
fn a_trouble_happens_to_the_orders_own_query() {
    let world = World::new();
    paid(&world, "A1", "1.00");
    easypay_order(&world, "E1");
    world.trouble(r#"{"trouble":"ret_code","ret_code":"9999","operation":"easypay/PaymentQuery"}"#);
    assert_eq!(result(&world, "A1"), PaymentResult::Success.into());
    let query = easypay_query(&[("no_order", "E1"), ("dt_order", TIME)]);
    assert_answered(world.call(&query), "9999");
    world.call(&query).expect("found");
    // By the path's last part it is both of them.
    world.trouble(
        r#"{"trouble":"ret_code","ret_code":"9999","operation":"orderquery.htm","times":2}"#,
    );
    assert_answered(world.call(&query), "9999");
    let query: mpay::PaymentQueryRequest = request(&[("no_order", "A1"), ("dt_order", TIME)]);
    assert_answered(world.call(&query), "9999");
    world.stop();
}
