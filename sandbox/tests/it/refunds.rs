//! Refunds: in parts, told, and never more than was paid.

use jiff::SignedDuration;
use lianlian::api::codes::{PaymentResult, RefundState};
use lianlian::api::refund::{
    RefundApplyRequest, RefundApplyResponse, RefundNotification, RefundQueryRequest,
    RefundQueryResponse, YuanRefundApplyRequest,
};

use crate::payments::{made, paid, result};
use crate::payouts::balance;
use crate::world::{Listener, Settings, World, assert_answered, request};

const TIME: &str = "20180828153543";

fn refund(no_refund: &str, no_order: &str, money: &str) -> RefundApplyRequest {
    request(&[
        ("no_refund", no_refund),
        ("dt_refund", TIME),
        ("no_order", no_order),
        ("dt_order", TIME),
        ("money_refund", money),
        ("notify_url", "http://127.0.0.1:9/"),
    ])
}

fn state(world: &World, no_refund: &str) -> lianlian::field::Open<RefundState> {
    let query: RefundQueryRequest = request(&[("no_refund", no_refund), ("dt_refund", TIME)]);
    let RefundQueryResponse::Found(found) = world.call(&query).expect("found").into_inner();
    found.sta_refund
}

#[test]
fn a_payment_goes_back_in_parts() {
    let world = World::new();
    assert_answered(world.call(&refund("R1", "A1", "1.00")), "5002");
    made(&world, "A1", "10.00");
    assert_answered(world.call(&refund("R1", "A1", "1.00")), "5008");
    paid(&world, "A2", "10.00");
    assert_eq!(balance(&world), "1000010.00");
    let answer = world.call(&refund("R1", "A2", "4.00")).expect("refunded");
    let RefundApplyResponse::Accepted(made) = answer.into_inner();
    assert_eq!(made.money_refund.expect("an amount").to_string(), "4.00");
    assert_eq!(state(&world, "R1"), RefundState::Success.into());
    assert_answered(world.call(&refund("R1", "A2", "1.00")), "1002");
    assert_answered(world.call(&refund("R2", "A2", "6.01")), "5007");
    assert_eq!(result(&world, "A2"), PaymentResult::Success.into());
    let rest: YuanRefundApplyRequest = request(&[
        ("no_refund", "R3"),
        ("dt_refund", TIME),
        ("no_order", "A2"),
        ("dt_order", TIME),
        ("money_refund", "6.00"),
    ]);
    world.call(&rest).expect("refunded");
    assert_eq!(result(&world, "A2"), PaymentResult::Refunded.into());
    assert_eq!(balance(&world), "1000000.00");
    world.stop();
}

#[test]
fn twenty_at_once_are_never_more_than_the_payment() {
    let world = World::new();
    paid(&world, "A1", "10.00");
    let done = std::thread::scope(|scope| {
        let world = &world;
        let refunds: Vec<_> = (0..20)
            .map(|number| {
                scope.spawn(move || {
                    world
                        .call(&refund(&format!("R{number}"), "A1", "3.00"))
                        .is_ok()
                })
            })
            .collect();
        refunds
            .into_iter()
            .map(|refund| refund.join().expect("no panic"))
            .filter(|done| *done)
            .count()
    });
    assert_eq!(done, 3);
    assert_eq!(balance(&world), "1000001.00");
    world.stop();
}

#[test]
fn a_refund_is_told_when_it_is_done() {
    let world = World::with(Settings {
        settles_after: SignedDuration::from_secs(60),
        ..Settings::default()
    });
    paid(&world, "A1", "10.00");
    world.clock.advance(SignedDuration::from_secs(60));
    let listener = Listener::new(0);
    let refund: RefundApplyRequest = request(&[
        ("no_refund", "R1"),
        ("dt_refund", TIME),
        ("no_order", "A1"),
        ("dt_order", TIME),
        ("money_refund", "4.00"),
        ("notify_url", &listener.url),
    ]);
    world.call(&refund).expect("made");
    assert_eq!(state(&world, "R1"), RefundState::Processing.into());
    world.clock.advance(SignedDuration::from_secs(60));
    let told = listener.received(1);
    let told = world
        .merchant
        .notification::<RefundNotification>(&told[0])
        .expect("genuine");
    assert_eq!(
        (told.no_refund.as_str(), told.money_refund.to_string()),
        ("R1", "4.00".to_owned())
    );
    assert_eq!(told.sta_refund, RefundState::Success.into());
    assert_eq!(state(&world, "R1"), RefundState::Success.into());
    world.stop();
}
