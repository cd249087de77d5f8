//! Bound cards: listed, and unbound.

use lianlian::api::card::{
    BoundCardsQueryRequest, BoundCardsQueryResponse, CardBindApplyRequest, CardBindApplyResponse,
    CardBindVerifyRequest, CardBindVerifyResponse, CardUnbindRequest,
};

use lianlian::api::mpay;

use crate::payments::paid;
use crate::world::{World, assert_answered, request};

/// Binds a card in the older way.
fn bind(world: &World, user_id: &str, card_no: &str) -> String {
    let apply: CardBindApplyRequest = request(&[("user_id", user_id), ("card_no", card_no)]);
    let CardBindApplyResponse::CodeSent(sent) = world.call(&apply).expect("a code").into_inner();
    let token = sent.token.expect("a token");
    let verify: CardBindVerifyRequest = request(&[
        ("user_id", user_id),
        ("token", &token),
        ("verify_code", "666666"),
    ]);
    let CardBindVerifyResponse::Bound(bound) = world.call(&verify).expect("bound").into_inner();
    bound.no_agree.expect("an agreement")
}

/// Agreements and ends of the numbers.
fn cards(world: &World, given: &[(&'static str, &str)]) -> Vec<(String, String)> {
    let query: BoundCardsQueryRequest = request(given);
    let BoundCardsQueryResponse::Found(found) = world.call(&query).expect("a list").into_inner();
    let cards = found.agreement_list.trust_anyway().into_iter();
    cards
        .map(|card| {
            let number = serde_json::to_value(&card).expect("JSON")["card_no"].to_string();
            (card.no_agree, number)
        })
        .collect()
}

#[test]
fn cards_are_bound_listed_and_unbound() {
    let world = World::new();
    assert!(cards(&world, &[("user_id", "u1")]).is_empty());
    let first = bind(&world, "u1", "6222021001999991");
    let second = bind(&world, "u1", "6222021001999992");
    bind(&world, "u2", "6222021001999993");
    let listed = cards(&world, &[("user_id", "u1")]);
    let agreements: Vec<_> = listed.iter().map(|(no_agree, _)| no_agree).collect();
    assert_eq!(agreements, [&second, &first], "the newest first");
    assert_eq!(
        cards(&world, &[("user_id", "u1"), ("no_agree", &second)]).len(),
        1
    );
    assert_eq!(
        cards(&world, &[("user_id", "u1"), ("offset", "1")]).len(),
        1
    );

    let unbind = |user_id: &str| {
        world.call(&request::<CardUnbindRequest>(&[
            ("user_id", user_id),
            ("no_agree", &first),
        ]))
    };
    assert_answered(unbind("u2"), "3011");
    unbind("u1").expect("unbound");
    assert_answered(unbind("u1"), "3011");
    assert_eq!(cards(&world, &[("user_id", "u1")]).len(), 1);
    world.stop();
}

/// A card that is bound for one way of paying is listed and unbound for that one.
#[test]
fn cards_are_bound_for_a_way_of_paying() {
    let world = World::new();
    let bind = |pay_type: &str| {
        let apply: mpay::CardBindApplyRequest =
            request(&[("user_id", "u1"), ("pay_type", pay_type)]);
        let mpay::CardBindApplyResponse::CodeSent(sent) =
            world.call(&apply).expect("a code").into_inner();
        let token = sent.token.expect("a token");
        let verify: mpay::CardBindVerifyRequest = request(&[
            ("user_id", "u1"),
            ("token", &token),
            ("verify_code", "666666"),
        ]);
        let mpay::CardBindVerifyResponse::Bound(bound) =
            world.call(&verify).expect("bound").into_inner();
        bound.no_agree.expect("an agreement")
    };
    let (debit, credit, new) = (bind("2"), bind("3"), bind("P"));
    let listed = |pay_type: &str| -> Vec<String> {
        let cards = cards(&world, &[("user_id", "u1"), ("pay_type", pay_type)]);
        cards.into_iter().map(|(no_agree, _)| no_agree).collect()
    };
    assert_eq!(listed("2"), [debit.clone()]);
    assert_eq!(listed("3"), [credit.clone()]);
    assert_eq!(listed("P"), [new.clone()]);
    assert!(listed("D").is_empty());
    assert_eq!(listed(""), [new.clone(), credit, debit.clone()]);

    let unbind = |no_agree: &str, pay_type: &str| {
        world.call(&request::<CardUnbindRequest>(&[
            ("user_id", "u1"),
            ("no_agree", no_agree),
            ("pay_type", pay_type),
        ]))
    };
    assert_answered(unbind(&debit, "3"), "3011");
    unbind(&debit, "2").expect("unbound");
    unbind(&new, "P").expect("unbound");
    assert_eq!(listed("").len(), 1);
    world.stop();
}

#[test]
fn a_payment_binds_its_card() {
    let world = World::new();
    let no_agree = paid(&world, "A1", "1.00");
    let apply: lianlian::api::mpay::PaymentApplyRequest = request(&[]);
    let listed = cards(&world, &[("user_id", &apply.user_id)]);
    assert_eq!(listed[0].0, no_agree);
    world.stop();
}
