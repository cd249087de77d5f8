//! The rules that need a clock are held against the sandbox's: a request that says when it was made is taken within half
//! an hour of that, and nobody is born later.

use jiff::SignedDuration;
use lianlian::Merchant;
use lianlian::api::mpay::CardBindApplyRequest;
use lianlian::api::{exchange, online_banking};

use crate::world::{MERCHANT_KEY, OID_PARTNER, World, assert_answered, call, request, timeless};

/// A merchant who sends what the sandbox is to refuse.
fn merchant(world: &World) -> Merchant {
    timeless(OID_PARTNER, &MERCHANT_KEY, &world.address)
}

fn apply(world: &World, no_order: &str, time: &str) -> Result<(), lianlian::AcceptError> {
    let apply: exchange::PaymentApplyRequest =
        request(&[("no_order", no_order), ("time_stamp", time)]);
    call(&merchant(world), &apply).map(drop)
}

#[test]
fn half_an_hour_off_is_near_enough() {
    let world = World::new();
    apply(&world, "A1", "20180828150543").expect("half an hour ago");
    apply(&world, "A2", "20180828160543").expect("in half an hour");
    for (no_order, time) in [("A3", "20180828150542"), ("A4", "20180828160544")] {
        let refused = apply(&world, no_order, time);
        let said = format!("{refused:?}");
        assert!(said.contains("time_stamp"), "{said}");
        assert_answered(refused, "1004");
    }
    world.clock.advance(SignedDuration::from_hours(1));
    assert_answered(apply(&world, "A5", "20180828153543"), "1004");
    apply(&world, "A5", "20180828163543").expect("now");
    world.stop();
}

/// The browser's forms say it too, under another name.
#[test]
fn forms_are_punctual() {
    let world = World::new();
    let bring = |no_order: &str, time: &str| {
        let redirect: online_banking::BankRedirectRequest =
            request(&[("no_order", no_order), ("timestamp", time)]);
        let form = merchant(&world).redirect(&redirect).expect("signed");
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(form.fields())
            .finish();
        world.post("/payment/bankgateway.htm", body)
    };
    let late = bring("B1", "20180828150542");
    assert_eq!(late.status(), 400);
    let said = String::from_utf8_lossy(late.body()).into_owned();
    assert!(
        said.starts_with("1004 ") && said.contains("timestamp"),
        "{said}"
    );
    assert!(world.page("exchanges/1").contains("at most 30 minutes off"));
    assert_eq!(bring("B1", "20180828153543").status(), 200);
    world.stop();
}

#[test]
fn nobody_is_born_later() {
    let world = World::new();
    // On the day after that of the tests' clock.
    let apply: CardBindApplyRequest = request(&[("id_type", "0"), ("id_no", "110101201808290011")]);
    let refused = call(&merchant(&world), &apply);
    let said = format!("{refused:?}");
    assert!(said.contains("id_no"), "{said}");
    assert_answered(refused, "1004");
    world.clock.advance(SignedDuration::from_hours(24));
    call(&merchant(&world), &apply).expect("the day has come");
    world.stop();
}
