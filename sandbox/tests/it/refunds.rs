//! Refunds: in parts, told, and never more than was paid.

use jiff::SignedDuration;
use lianlian::api::codes::{PaymentResult, RefundState};
use lianlian::api::refund::{
    RefundApplyRequest, RefundApplyResponse, RefundNotification, RefundQueryRequest,
    RefundQueryResponse, YuanRefundApplyRequest,
};

use crate::payments::{made, paid, result};
use crate::payouts::balance;
use crate::world::{
    Listener, MERCHANT_KEY, OTHER_PARTNER, Settings, World, assert_answered, call, merchant,
    request,
};

const TIME: &str = "20180828153543";

pub fn refund(no_refund: &str, no_order: &str, money: &str) -> RefundApplyRequest {
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

/// LianLian's number finds a refund as well as the merchant's.
#[test]
fn a_refund_is_found_by_either_number() {
    let world = World::new();
    paid(&world, "A1", "10.00");
    let answer = world.call(&refund("R1", "A1", "4.00")).expect("refunded");
    let RefundApplyResponse::Accepted(made) = answer.into_inner();
    let number = made.oid_refundno.expect("LianLian's number");
    let find = |given: &[(&'static str, &str)]| {
        let answer = world.call(&request::<RefundQueryRequest>(given));
        answer.map(|answer| {
            let RefundQueryResponse::Found(found) = answer.into_inner();
            found.no_refund
        })
    };
    let ours = [("no_refund", "R1"), ("dt_refund", TIME)];
    let theirs = [
        ("no_refund", ""),
        ("dt_refund", ""),
        ("oid_refundno", &number),
    ];
    assert_eq!(find(&ours).expect("found"), "R1");
    assert_eq!(find(&theirs).expect("found"), "R1");
    let both = [ours[0], ours[1], ("oid_refundno", "1")];
    assert_answered(find(&both), "8901");
    let other = merchant(OTHER_PARTNER, &MERCHANT_KEY, &world.address);
    let query: RefundQueryRequest = request(&theirs);
    assert_answered(call(&other, &query), "8901");
    world.stop();
}

/// A refund in yuan has nothing of an exchange, in its answer, its query and its notification.
#[test]
fn a_refund_in_yuan_has_no_rate() {
    let world = World::new();
    paid(&world, "A1", "10.00");
    let listener = Listener::new(0);
    let given = |no_refund| {
        [
            ("no_refund", no_refund),
            ("dt_refund", TIME),
            ("no_order", "A1"),
            ("dt_order", TIME),
            ("money_refund", "4.00"),
            ("notify_url", listener.url.as_str()),
        ]
    };
    let rates = |count: usize| {
        let told = listener.received(count);
        let told = told.last().map(|body| {
            let told = world
                .merchant
                .notification::<RefundNotification>(&http::HeaderMap::new(), body);
            told.expect("genuine").into_inner()
        });
        told.map(|told| (told.rate, told.money_foreign_refund))
    };
    let yuan: YuanRefundApplyRequest = request(&given("R1"));
    world.call(&yuan).expect("refunded");
    assert_eq!(rates(1), Some((None, None)));
    let query: RefundQueryRequest = request(&[("no_refund", "R1"), ("dt_refund", TIME)]);
    let RefundQueryResponse::Found(found) = world.call(&query).expect("found").into_inner();
    assert!(found.rate.is_none() && found.exchange_bankcode.is_none());

    let exchanged: RefundApplyRequest = request(&given("R2"));
    world.call(&exchanged).expect("refunded");
    let (rate, money) = rates(2).expect("told");
    assert_eq!(rate.map(|rate| rate.to_string()).as_deref(), Some("1.00"));
    assert_eq!(
        money.map(|money| money.to_string()).as_deref(),
        Some("4.00")
    );
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
        .notification::<RefundNotification>(&http::HeaderMap::new(), &told[0])
        .expect("genuine");
    assert_eq!(
        (told.no_refund.as_str(), told.money_refund.to_string()),
        ("R1", "4.00".to_owned())
    );
    assert_eq!(told.sta_refund, RefundState::Success.into());
    assert_eq!(state(&world, "R1"), RefundState::Success.into());
    world.stop();
}
