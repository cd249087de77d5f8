//! Payments of all products: verified by SMS code, paid with a bound card, asked after.

use jiff::SignedDuration;
use lianlian::api::codes::PaymentResult;
use lianlian::api::{easypay, exchange, mpay, refund, unified};
use lianlian::field::Open;
use lianlian_sandbox::{MAX_TRIES, ORDER_LIFETIME, TOKEN_LIFETIME};

use crate::world::{
    MERCHANT_KEY, OTHER_PARTNER, Settings, World, assert_answered, call, merchant, request,
};

const TIME: &str = "20180828153543";

/// Makes an MPAY order, and gives the token of its SMS code.
pub fn made(world: &World, no_order: &str, money: &str) -> String {
    let apply: mpay::PaymentApplyRequest =
        request(&[("no_order", no_order), ("money_order", money)]);
    let answer = world.call(&apply).expect("made");
    let mpay::PaymentApplyResponse::CodeSent(sent) = answer.into_inner() else {
        panic!("no code was sent");
    };
    sent.token.expect("a token")
}

pub fn verify(no_order: &str, token: &str, money: &str, code: &str) -> mpay::PaymentVerifyRequest {
    request(&[
        ("no_order", no_order),
        ("token", token),
        ("money_order", money),
        ("verify_code", code),
    ])
}

/// Makes an MPAY order and pays it; gives the agreement that it brought.
pub fn paid(world: &World, no_order: &str, money: &str) -> String {
    let token = made(world, no_order, money);
    let answer = world
        .call(&verify(no_order, &token, money, "666666"))
        .expect("paid");
    let mpay::PaymentVerifyResponse::Accepted(paid) = answer.into_inner();
    paid.no_agree.expect("an agreement")
}

pub fn result(world: &World, no_order: &str) -> Open<PaymentResult> {
    let query: mpay::PaymentQueryRequest = request(&[("no_order", no_order), ("dt_order", TIME)]);
    let answer = world.call(&query).expect("found");
    let mpay::PaymentQueryResponse::Found(found) = answer.into_inner();
    assert_eq!(found.no_order, no_order);
    found.result_pay
}

#[test]
fn an_sms_code_pays_and_binds_the_card() {
    let world = World::new();
    let token = made(&world, "A1", "12.34");
    assert_eq!(result(&world, "A1"), PaymentResult::Waiting.into());
    assert_answered(world.call(&verify("A1", &token, "12.34", "000000")), "9700");
    assert_answered(world.call(&verify("A1", &token, "12.35", "666666")), "7017");
    assert_answered(world.call(&verify("A2", &token, "12.34", "666666")), "1000");

    let answer = world
        .call(&verify("A1", &token, "12.34", "666666"))
        .expect("paid");
    let mpay::PaymentVerifyResponse::Accepted(accepted) = answer.into_inner();
    assert_eq!(
        accepted.money_order.expect("an amount").to_string(),
        "12.34"
    );
    assert_eq!(accepted.result_pay, Some(PaymentResult::Success.into()));
    let no_agree = accepted.no_agree.expect("an agreement");
    assert_eq!(result(&world, "A1"), PaymentResult::Success.into());
    assert_answered(world.call(&verify("A1", &token, "12.34", "666666")), "1000");

    // The next time without a code.
    let again: mpay::PaymentApplyRequest = request(&[("no_order", "A3"), ("no_agree", &no_agree)]);
    let answer = world.call(&again).expect("paid");
    let mpay::PaymentApplyResponse::Accepted(accepted) = answer.into_inner() else {
        panic!("a code was sent");
    };
    assert_eq!(accepted.result_pay, Some(PaymentResult::Success.into()));
    let other: mpay::PaymentApplyRequest = request(&[
        ("no_order", "A4"),
        ("no_agree", &no_agree),
        ("user_id", "somebody else"),
    ]);
    assert_answered(world.call(&other), "3011");
    world.stop();
}

#[test]
fn a_number_is_taken_once_per_merchant() {
    let world = World::new();
    made(&world, "A1", "1.00");
    let same: mpay::PaymentApplyRequest = request(&[("no_order", "A1"), ("money_order", "9.00")]);
    assert_answered(world.call(&same), "1002");
    // Not even in another product.
    let same: exchange::PaymentApplyRequest = request(&[("no_order", "A1")]);
    assert_answered(world.call(&same), "1002");
    let other = merchant(OTHER_PARTNER, &MERCHANT_KEY, &world.address);
    let same: mpay::PaymentApplyRequest = request(&[("no_order", "A1")]);
    assert!(call(&other, &same).is_ok());
    world.stop();
}

/// An order of another merchant, of another time or under another bill is not told.
#[test]
fn queries_name_the_order_exactly() {
    let world = World::new();
    paid(&world, "A1", "1.00");
    let query =
        |given: &[(&'static str, &str)]| world.call(&request::<mpay::PaymentQueryRequest>(given));
    let answer = query(&[("no_order", "A1"), ("dt_order", TIME)]).expect("found");
    let mpay::PaymentQueryResponse::Found(found) = answer.into_inner();
    assert_answered(
        query(&[("no_order", "A1"), ("dt_order", "20180828153544")]),
        "8901",
    );
    assert_answered(query(&[("no_order", "A2"), ("dt_order", TIME)]), "8901");
    let bill = found.oid_paybill.expect("a bill");
    assert_answered(
        query(&[("no_order", "A1"), ("dt_order", TIME), ("oid_paybill", "1")]),
        "8901",
    );
    assert!(
        query(&[
            ("no_order", "A1"),
            ("dt_order", TIME),
            ("oid_paybill", &bill)
        ])
        .is_ok()
    );
    let other = merchant(OTHER_PARTNER, &MERCHANT_KEY, &world.address);
    let same: mpay::PaymentQueryRequest = request(&[
        ("no_order", "A1"),
        ("dt_order", TIME),
        ("oid_paybill", &bill),
    ]);
    assert_answered(call(&other, &same), "8901");
    world.stop();
}

#[test]
fn tokens_and_orders_expire() {
    let world = World::new();
    let token = made(&world, "A1", "1.00");
    world.clock.advance(TOKEN_LIFETIME);
    assert_answered(world.call(&verify("A1", &token, "1.00", "666666")), "1000");
    assert_eq!(result(&world, "A1"), PaymentResult::Waiting.into());
    world.clock.advance(ORDER_LIFETIME);
    assert_eq!(result(&world, "A1"), PaymentResult::Failed.into());
    world.stop();
}

#[test]
fn wrong_codes_are_counted() {
    let world = World::new();
    let token = made(&world, "A1", "1.00");
    for _ in 1..MAX_TRIES {
        assert_answered(world.call(&verify("A1", &token, "1.00", "1")), "9700");
    }
    assert_answered(world.call(&verify("A1", &token, "1.00", "1")), "9702");
    assert_answered(world.call(&verify("A1", &token, "1.00", "666666")), "1000");
    world.stop();
}

#[test]
fn money_may_be_under_way_for_a_while() {
    let world = World::with(Settings {
        settles_after: SignedDuration::from_secs(60),
        ..Settings::default()
    });
    paid(&world, "A1", "1.00");
    assert_eq!(result(&world, "A1"), PaymentResult::Processing.into());
    world.clock.advance(SignedDuration::from_secs(60));
    assert_eq!(result(&world, "A1"), PaymentResult::Success.into());
    world.stop();
}

#[test]
fn of_twenty_at_once_one_makes_the_order_and_one_pays() {
    let world = World::new();
    let apply: mpay::PaymentApplyRequest = request(&[("no_order", "A1"), ("money_order", "5.00")]);
    let at_once = |send: &(dyn Fn() -> bool + Sync)| {
        std::thread::scope(|scope| {
            let threads: Vec<_> = (0..20).map(|_| scope.spawn(send)).collect();
            threads
                .into_iter()
                .filter(|_| true)
                .map(|thread| thread.join().expect("no panic"))
                .filter(|won| *won)
                .count()
        })
    };
    assert_eq!(at_once(&|| world.call(&apply).is_ok()), 1);
    let token = made(&world, "A2", "5.00");
    assert_eq!(
        at_once(&|| world.call(&verify("A2", &token, "5.00", "666666")).is_ok()),
        1
    );
    world.stop();
}

#[test]
fn easypay_and_exchange() {
    let world = World::new();
    let apply: easypay::PaymentApplyRequest = request(&[
        ("no_order", "E1"),
        ("money_order", "3.00"),
        ("pay_type", "M"),
    ]);
    let answer = world.call(&apply).expect("made");
    let easypay::PaymentApplyResponse::Accepted(made) = answer.into_inner();
    let token = made.token.expect("a token");
    let verify: easypay::PaymentVerifyRequest = request(&[
        ("no_order", "E1"),
        ("token", &token),
        ("dt_order", TIME),
        ("money_order", "3.00"),
        ("verify_code", "666666"),
    ]);
    let answer = world.call(&verify).expect("paid");
    let easypay::PaymentVerifyResponse::Accepted(paid) = answer.into_inner();
    assert_eq!(paid.result_pay, Some(PaymentResult::Success.into()));
    let query: easypay::PaymentQueryRequest = request(&[("no_order", "E1"), ("dt_order", TIME)]);
    assert!(world.call(&query).is_ok());

    let apply: exchange::PaymentApplyRequest =
        request(&[("no_order", "X1"), ("money_order", "4.00")]);
    let answer = world.call(&apply).expect("made");
    let exchange::PaymentApplyResponse::Accepted(made) = answer.into_inner();
    let token = made.token.expect("a token");
    let user_id = apply.user_id;
    let verify: exchange::PaymentVerifyRequest = request(&[
        ("no_order", "X1"),
        ("token", &token),
        ("user_id", &user_id),
        ("verify_code", "666666"),
    ]);
    let answer = world.call(&verify).expect("paid");
    let exchange::PaymentVerifyResponse::Accepted(paid) = answer.into_inner();
    assert_eq!(paid.result_pay, PaymentResult::Success.into());
    assert_eq!(
        paid.money_pay.map(|money| money.to_string()),
        Some("4.00".to_owned())
    );
    let query: exchange::PaymentQueryRequest = request(&[("no_order", "X1")]);
    let answer = world.call(&query).expect("found");
    let exchange::PaymentQueryResponse::Found(found) = answer.into_inner();
    assert_eq!(found.result_pay, PaymentResult::Success.into());
    world.stop();
}

/// A unified payment with a card is verified as an easy payment.
#[test]
fn a_unified_payment_is_verified() {
    let world = World::new();
    let order = [("no_order", "U1"), ("money_order", "9.00")];
    let create: unified::PaymentCreateRequest = request(&order);
    let answer = world.call(&create).expect("made").into_inner();
    let unified::PaymentCreateResponse::Made(made) = answer;
    assert!(made.token.is_none(), "no card, no code");

    let [_, money] = order;
    let card = [("no_order", "U2"), money, ("card_no", "6222021001999991")];
    let create: unified::PaymentCreateRequest = request(&card);
    let answer = world.call(&create).expect("made").into_inner();
    let unified::PaymentCreateResponse::Made(made) = answer;
    let token = made.token.expect("a token");
    let verify: easypay::PaymentVerifyRequest = request(&[
        ("no_order", "U2"),
        ("token", &token),
        money,
        ("verify_code", "666666"),
    ]);
    let answer = world.call(&verify).expect("paid").into_inner();
    let easypay::PaymentVerifyResponse::Accepted(paid) = answer;
    assert_eq!(paid.result_pay, Some(PaymentResult::Success.into()));
    assert!(paid.no_agree.is_some());
    assert_eq!(result(&world, "U2"), PaymentResult::Success.into());
    world.stop();
}

/// An amount is set aside, and taken in part.
#[test]
fn a_preauthorisation() {
    let world = World::new();
    let preauth = |no_order: &str| {
        let apply: easypay::PaymentApplyRequest = request(&[
            ("no_order", no_order),
            ("money_order", "100.00"),
            ("pay_type", "F"),
        ]);
        let answer = world.call(&apply).expect("made");
        let easypay::PaymentApplyResponse::Accepted(made) = answer.into_inner();
        let token = made.token.expect("a token");
        let verify: easypay::PaymentVerifyRequest = request(&[
            ("no_order", no_order),
            ("token", &token),
            ("dt_order", TIME),
            ("money_order", "100.00"),
            ("verify_code", "666666"),
        ]);
        let answer = world.call(&verify).expect("authorised");
        let easypay::PaymentVerifyResponse::Accepted(authorised) = answer.into_inner();
        let result = authorised.result_pay;
        assert_eq!(result, Some(PaymentResult::Authorized.into()));
    };
    let code = |no_order: &str| {
        let query: easypay::PreauthQueryRequest =
            request(&[("no_order", no_order), ("dt_order", TIME)]);
        world.call(&query).expect("found").ret_code().to_owned()
    };
    let complete = |no_order: &str, money: &str| {
        let complete: easypay::PreauthCompleteRequest = request(&[
            ("no_order", no_order),
            ("dt_order", TIME),
            ("money_order", money),
        ]);
        world.call(&complete)
    };
    preauth("P1");
    assert_eq!(code("P1"), "PR07");
    assert_answered(complete("P1", "100.01"), "7017");
    let taken = complete("P1", "60.00").expect("taken");
    let easypay::PreauthCompleteResponse::Captured(taken) = taken.into_inner();
    assert_eq!(taken.money_order.expect("an amount").to_string(), "60.00");
    assert_eq!(code("P1"), "PR11");
    assert_answered(complete("P1", "40.00"), "5008");

    preauth("P2");
    let cancel: easypay::PreauthCancelRequest = request(&[
        ("no_order", "P2"),
        ("dt_order", TIME),
        ("money_order", "100.00"),
    ]);
    world.call(&cancel).expect("released");
    assert_eq!(code("P2"), "PR14");
    assert_answered(complete("P2", "1.00"), "5008");

    // Nothing is refunded beyond what was taken.
    let refund: refund::RefundApplyRequest = request(&[
        ("no_refund", "R1"),
        ("no_order", "P1"),
        ("dt_order", TIME),
        ("money_refund", "60.01"),
    ]);
    assert_answered(world.call(&refund), "5007");
    world.stop();
}
