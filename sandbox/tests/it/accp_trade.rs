//! Trades of ACCP: opened, paid in each way, closed, confirmed and refunded.

use lianlian::api::accp_account::QueryUserRequest;
use lianlian::api::accp_trade::{
    BalancePaymentRequest, ClosePaymentRequest, GatewayPaymentRequest, GatewayPaymentResponse,
    QueryPaymentRequest, QueryPaymentResponse, QueryRefundRequest, QueryRefundResponse,
    RefundRequest, SecuredConfirmRequest, TradeCreateResponse,
};
use lianlian::api::refund::RefundQueryRequest;
use lianlian_sandbox::MAX_TRIES;

use crate::accp::*;
use crate::admin::raw;
use crate::world::{MERCHANT_KEY, OTHER_PARTNER, World, assert_answered, call, merchant, request};

pub fn with_balance(number: &str, amount: &str) -> BalancePaymentRequest {
    request(&[
        ("txn_seqno", number),
        ("total_amount", amount),
        ("payerInfo.user_id", USER),
    ])
}

pub fn refund(of: &str, paid: &str, number: &str, amount: &str) -> RefundRequest {
    request(&[
        ("user_id", USER),
        ("originalOrderInfo.txn_seqno", of),
        ("originalOrderInfo.total_amount", paid),
        ("refundOrderInfo.refund_seqno", number),
        ("refundOrderInfo.refund_amount", amount),
        ("pyeeRefundInfos.payee_refund_amount", amount),
        ("refundMethods.amount", amount),
    ])
}

/// A confirmation of a part, which the user gets.
pub fn confirm(of: &str, paid: &str, number: &str, amount: &str) -> SecuredConfirmRequest {
    request(&[
        ("user_id", USER),
        ("confirm_mode", "PART"),
        ("originalOrderInfo.txn_seqno", of),
        ("originalOrderInfo.total_amount", paid),
        ("confirmOrderInfo.confirm_seqno", number),
        ("confirmOrderInfo.confirm_amount", amount),
        ("payeeInfo.payee_id", USER),
        ("payeeInfo.payee_type", "USER"),
        ("payeeInfo.payee_amount", amount),
    ])
}

#[test]
fn a_card_pays_with_the_code_of_an_sms() {
    let world = World::new();
    let opened = trade("USER_TOPUP", "T1", "12.34", "");
    let answer = world.call(&opened).expect("opened").into_inner();
    let TradeCreateResponse::Created(created) = answer;
    assert_eq!(created.txn_seqno, "T1");
    let accp_txno = created.accp_txno.expect("a number");
    assert_eq!(status(&world, "T1"), "TRADE_WAIT_PAY");
    assert_answered(world.call(&opened), "1010");

    assert_answered(world.call(&by_card("T1", "12.35")), "3004");
    assert_answered(world.call(&by_card("T2", "12.34")), "1011");
    let token = token(&world, "T1", "12.34");
    let with = |code| validation("T1", "12.34", &token, code);
    assert_answered(world.call(&with("000000")), "1017");
    world.call(&with("666666")).expect("paid");
    assert_answered(world.call(&with("666666")), "1000");
    assert_answered(world.call(&by_card("T1", "12.34")), "3002");

    let told = found(&world, "T1");
    assert_eq!(code(&told.txn_status.expect("a state")), "TRADE_SUCCESS");
    assert_eq!(told.accp_txno.as_deref(), Some(accp_txno.as_str()));
    let order = told.order_info.expect("an order");
    assert_eq!(order.total_amount.expect("an amount").to_string(), "12.34");
    assert_eq!(told.payer_info[0].payer_id.as_deref(), Some(USER));
    assert_eq!(told.payee_info[0].payee_id.as_deref(), Some(USER));
    assert_eq!(balance(&world, "INNERUSER"), "12.34");

    // By LianLian's number alone, and by nobody else.
    let by_number: QueryPaymentRequest = request(&[("txn_seqno", ""), ("accp_txno", &accp_txno)]);
    let answer = world.call(&by_number).expect("found").into_inner();
    let QueryPaymentResponse::Found(found) = answer;
    let order = found.order_info.expect("an order");
    assert_eq!(order.txn_seqno.as_deref(), Some("T1"));
    let other = merchant(OTHER_PARTNER, &MERCHANT_KEY, &world.address);
    assert_answered(call(&other, &by_number), "1011");
    world.stop();
}

#[test]
fn wrong_codes_are_counted() {
    let world = World::new();
    world
        .call(&trade("USER_TOPUP", "T1", "5.00", ""))
        .expect("opened");
    let token = token(&world, "T1", "5.00");
    for _ in 1..MAX_TRIES {
        let wrong = validation("T1", "5.00", &token, "000000");
        assert_answered(world.call(&wrong), "1017");
    }
    let last = validation("T1", "5.00", &token, "000000");
    assert_answered(world.call(&last), "1019");
    let right = validation("T1", "5.00", &token, "666666");
    assert_answered(world.call(&right), "1000");
    assert_eq!(status(&world, "T1"), "TRADE_WAIT_PAY");
    world.stop();
}

/// A balance pays what it holds, and the money of a purchase goes to the payee.
#[test]
fn a_balance_pays_what_it_holds() {
    let world = World::new();
    paid(&world, "USER_TOPUP", "T1", "100.00", "");
    let before = balance(&world, "INNERMERCHANT");
    world
        .call(&trade("GENERAL_CONSUME", "T2", "100.01", ""))
        .expect("opened");
    assert_answered(world.call(&with_balance("T2", "100.01")), "3005");
    let close: ClosePaymentRequest = request(&[("txn_seqno", "T2")]);
    world.call(&close).expect("closed");
    assert_eq!(status(&world, "T2"), "TRADE_CLOSE");
    assert_answered(world.call(&with_balance("T2", "100.01")), "3001");

    world
        .call(&trade("GENERAL_CONSUME", "T3", "40.00", ""))
        .expect("opened");
    world.call(&with_balance("T3", "40.00")).expect("paid");
    assert_answered(world.call(&with_balance("T3", "40.00")), "3002");
    assert_eq!(balance(&world, "INNERUSER"), "60.00");
    // The payee was another user.
    assert_eq!(balance(&world, "INNERMERCHANT"), before);
    world.stop();
}

#[test]
fn a_gateway_gives_a_page_that_pays() {
    let world = World::new();
    world
        .call(&trade("USER_TOPUP", "T1", "3.00", ""))
        .expect("opened");
    let pay: GatewayPaymentRequest = request(&[
        ("txn_seqno", "T1"),
        ("total_amount", "3.00"),
        ("payerInfo.payer_id", USER),
        ("payMethods.method", "ALIPAY_NATIVE"),
        ("payMethods.amount", "3.00"),
    ]);
    let answer = world.call(&pay).expect("begun").into_inner();
    let GatewayPaymentResponse::Accepted(begun) = answer else {
        panic!("a code was sent");
    };
    let page = begun.gateway_url.expect("a page").expose().to_owned();
    assert_eq!(world.post(&format!("{page}/pay"), "").status(), 200);
    assert_eq!(status(&world, "T1"), "TRADE_SUCCESS");
    let told = found(&world, "T1");
    let method = told.payer_info[0].method.as_ref().expect("a method");
    assert_eq!(code(method), "ALIPAY_NATIVE");
    world.stop();
}

#[test]
fn what_was_paid_is_given_back_in_parts() {
    let world = World::new();
    paid(&world, "USER_TOPUP", "T1", "10.00", "");
    assert_answered(world.call(&refund("T9", "10.00", "R1", "1.00")), "3017");
    assert_answered(world.call(&refund("T1", "11.00", "R1", "1.00")), "3004");
    world
        .call(&refund("T1", "10.00", "R1", "6.00"))
        .expect("refunded");
    assert_answered(world.call(&refund("T1", "10.00", "R1", "1.00")), "1010");
    assert_answered(world.call(&refund("T1", "10.00", "R2", "4.01")), "3018");
    world
        .call(&refund("T1", "10.00", "R2", "4.00"))
        .expect("refunded");
    assert_eq!(balance(&world, "INNERUSER"), "0.00");

    let query: QueryRefundRequest = request(&[("refund_seqno", "R1")]);
    let answer = world.call(&query).expect("found").into_inner();
    let QueryRefundResponse::Found(told) = answer;
    assert_eq!(code(&told.txn_status.expect("a state")), "TRADE_SUCCESS");
    assert_eq!(told.refund_amount.expect("an amount").to_string(), "6.00");
    let query: RefundQueryRequest = request(&[("no_refund", "R1")]);
    assert_answered(world.call(&query), "8901");
    let query: QueryRefundRequest = request(&[("refund_seqno", "R9")]);
    assert_answered(world.call(&query), "1011");
    world.stop();
}

/// Held money is the payees' once it is confirmed, and an order of its own tells of it.
#[test]
fn a_secured_trade_is_confirmed_in_parts() {
    let world = World::new();
    paid(&world, "SECURED_CONSUME", "T1", "10.00", "");
    assert_eq!(balance(&world, "INNERUSER"), "0.00");
    let confirm = |number: &str, amount: &str| confirm("T1", "10.00", number, amount);
    world.call(&confirm("C1", "7.00")).expect("confirmed");
    assert_eq!(balance(&world, "INNERUSER"), "7.00");
    assert_eq!(status(&world, "C1"), "TRADE_SUCCESS");
    assert_answered(world.call(&confirm("C1", "1.00")), "1010");
    assert_answered(world.call(&confirm("C2", "3.01")), "3018");
    world
        .call(&refund("T1", "10.00", "R1", "3.00"))
        .expect("refunded");
    assert_answered(world.call(&refund("C1", "7.00", "R2", "1.00")), "3019");
    world.stop();
}

/// A trade that nobody pays is closed in its time, and neither generation finds the other's orders.
#[test]
fn orders_expire_and_are_their_generations_own() {
    use lianlian::api::mpay;
    let world = World::new();
    let mut opened = trade("USER_TOPUP", "T1", "5.00", "");
    opened.pay_expire = Some(30);
    world.call(&opened).expect("opened");
    let query: mpay::PaymentQueryRequest = request(&[("no_order", "T1")]);
    assert_answered(world.call(&query), "8901");
    let (status_code, said) = world.admin("POST", "clock", r#"{"advance":"31m"}"#);
    assert!((200..300).contains(&status_code), "{said}");
    assert_eq!(status(&world, "T1"), "TRADE_CLOSE");
    world.stop();
}

/// Case says nothing in a header's name, but LianLian's own Java code looks for `Signature-Data` spelled so.
#[test]
fn headers_are_spelled_as_lianlian_spells_them() {
    let world = World::new();
    let request: QueryUserRequest = request(&[("user_id", USER)]);
    let sent = world.merchant.prepare(&request).expect("right");
    let headers = sent.headers().iter().map(|(name, value)| {
        let value = value.to_str().expect("ASCII");
        format!("{name}: {value}\r\n")
    });
    let headers: String = ["host: x\r\n".to_owned()]
        .into_iter()
        .chain(headers)
        .collect();
    let body = str::from_utf8(sent.body()).expect("JSON");
    let answer = raw(&world, "POST", sent.uri().path(), &headers, body);
    assert!(answer.contains("\r\nSignature-Data: "), "{answer}");
    assert!(answer.contains("\r\nSignature-Type: RSA\r\n"), "{answer}");
    world.stop();
}
