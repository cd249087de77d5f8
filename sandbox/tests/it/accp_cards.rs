//! Cards of ACCP: bound with the code of an SMS, listed, paid with, unbound; and the password's random factor.

use lianlian::api::accp_account::{
    CardBindApplyRequest, CardBindApplyResponse, CardBindNotification, CardBindVerifyRequest,
    CardBindVerifyResponse, CardUnbindRequest, GetRandomRequest, GetRandomResponse,
    QueryCardsRequest, QueryCardsResponse, QueryTxnRequest, QueryTxnResponse, QueryUserRequest,
    QueryUserResponse,
};
use lianlian::api::accp_trade::CardPaymentRequest;

use crate::accp::*;
use crate::world::{Listener, World, assert_answered, request};

fn cards(world: &World) -> Vec<String> {
    let list: QueryCardsRequest = request(&[("user_id", USER)]);
    let answer = world.call(&list).expect("listed").into_inner();
    let QueryCardsResponse::Found(found) = answer;
    let agreements = found.linked_acctlist.iter();
    agreements
        .map(|card| {
            card.linked_agrtno
                .as_ref()
                .expect("an agreement")
                .expose()
                .to_owned()
        })
        .collect()
}

fn status(world: &World, number: &str) -> String {
    let query: QueryTxnRequest = request(&[("txn_seqno", number)]);
    let answer = world.call(&query).expect("found").into_inner();
    let QueryTxnResponse::Found(found) = answer;
    code(&found.status.expect("a state"))
}

/// An application for a card, with its token.
#[track_caller]
pub fn applied(world: &World, number: &str, notify_url: &str) -> (CardBindApplyRequest, String) {
    let apply: CardBindApplyRequest = request(&[
        ("user_id", USER),
        ("txn_seqno", number),
        ("linked_acctno", "6222021001119991"),
        ("notify_url", notify_url),
    ]);
    let answer = world.call(&apply).expect("a code").into_inner();
    let CardBindApplyResponse::Accepted(accepted) = answer;
    let token = accepted.token.expect("a token").expose().to_owned();
    (apply, token)
}

/// Nobody is notified there.
pub const NOWHERE: &str = "http://127.0.0.1:9/";

/// Binds a card, and gives its agreement.
#[track_caller]
pub fn bound(world: &World, number: &str) -> String {
    let (_, token) = applied(world, number, NOWHERE);
    let verify: CardBindVerifyRequest = request(&[
        ("user_id", USER),
        ("txn_seqno", number),
        ("token", &token),
        ("verify_code", "666666"),
    ]);
    let answer = world.call(&verify).expect("bound").into_inner();
    let CardBindVerifyResponse::Bound(bound) = answer;
    let agreement = bound.linked_agrtno.expect("an agreement");
    agreement.expose().to_owned()
}

#[test]
fn a_card_is_bound_used_and_unbound() {
    let world = World::new();
    let listener = Listener::of_accp(0);
    let (apply, token) = applied(&world, "B1", &listener.url);
    assert_eq!(status(&world, "B1"), "CREATE");
    assert_answered(world.call(&apply), "1010");

    let verify = |code: &str| -> CardBindVerifyRequest {
        request(&[
            ("user_id", USER),
            ("txn_seqno", "B1"),
            ("token", &token),
            ("verify_code", code),
        ])
    };
    assert_answered(world.call(&verify("000000")), "1017");
    let answer = world.call(&verify("666666")).expect("bound").into_inner();
    let CardBindVerifyResponse::Bound(bound) = answer;
    let agreement = bound
        .linked_agrtno
        .expect("an agreement")
        .expose()
        .to_owned();
    assert_eq!(cards(&world), std::slice::from_ref(&agreement));
    assert_eq!(status(&world, "B1"), "SUCCESS");
    let (headers, body) = listener.told(1).remove(0);
    let told = world
        .merchant
        .notification::<CardBindNotification>(&headers, &body);
    assert_eq!(told.expect("genuine").txn_seqno, "B1");

    world
        .call(&trade("USER_TOPUP", "T1", "5.00", ""))
        .expect("opened");
    let pay = |agreement: &str| -> CardPaymentRequest {
        request(&[
            ("txn_seqno", "T1"),
            ("total_amount", "5.00"),
            ("payerInfo.user_id", USER),
            ("bankCardInfo.linked_acctno", ""),
            ("bankCardInfo.linked_agrtno", agreement),
            ("payMethods.amount", "5.00"),
        ])
    };
    assert_answered(world.call(&pay("2020042200000009")), "1030");
    world.call(&pay(&agreement)).expect("a code");

    let unbind: CardUnbindRequest = request(&[
        ("user_id", USER),
        ("txn_seqno", "B2"),
        ("linked_acctno", "6222021001119991"),
    ]);
    world.call(&unbind).expect("unbound");
    assert!(cards(&world).is_empty());
    assert_eq!(status(&world, "B2"), "SUCCESS");
    assert_answered(world.call(&unbind), "1010");
    world.stop();
}

#[test]
fn the_random_factor_has_a_genuine_key() {
    let world = World::new();
    let random: GetRandomRequest = request(&[("user_id", USER)]);
    let drawn = || {
        let answer = world.call(&random).expect("given").into_inner();
        let GetRandomResponse::Given(given) = answer;
        given
    };
    let (one, other) = (drawn(), drawn());
    assert_ne!(one.random_key.expose(), other.random_key.expose());
    let key = one.rsa_public_content.expect("a key");
    assert!(
        key.starts_with("30") && key.ends_with("0203010001"),
        "{key}"
    );
    let user: QueryUserRequest = request(&[("user_id", USER)]);
    let answer = world.call(&user).expect("known").into_inner();
    let QueryUserResponse::Found(found) = answer;
    assert_eq!(code(&found.user_status.expect("a state")), "NORMAL");
    world.stop();
}
