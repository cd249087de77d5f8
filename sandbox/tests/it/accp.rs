//! Helpers of the tests of ACCP: trades that are opened, paid and asked after.

use lianlian::api::accp_account::{QueryAccountsRequest, QueryAccountsResponse};
use lianlian::api::accp_trade::{
    CardPaymentRequest, CardPaymentResponse, QueryPaymentFound, QueryPaymentRequest,
    QueryPaymentResponse, SmsValidationRequest, TradeCreateRequest,
};
use lianlian::field::Value;

use crate::world::{World, request};

/// The user of all tests.
pub const USER: &str = "u1";

/// The code of a value as it is on the wire.
pub fn code(value: &impl Value) -> String {
    value.wire().into_owned()
}

/// A trade of this kind, about to be opened.
pub fn trade(txn_type: &str, number: &str, amount: &str, notify_url: &str) -> TradeCreateRequest {
    request(&[
        ("txn_type", txn_type),
        ("user_id", USER),
        ("orderInfo.txn_seqno", number),
        ("orderInfo.total_amount", amount),
        ("notify_url", notify_url),
    ])
}

/// A payment of a trade with a card.
pub fn by_card(number: &str, amount: &str) -> CardPaymentRequest {
    request(&[
        ("txn_seqno", number),
        ("total_amount", amount),
        ("payerInfo.user_id", USER),
        ("payMethods.method", "AGRT_DEBIT_CARD"),
        ("payMethods.amount", amount),
    ])
}

pub fn validation(number: &str, amount: &str, token: &str, code: &str) -> SmsValidationRequest {
    request(&[
        ("txn_seqno", number),
        ("total_amount", amount),
        ("payer_type", "USER"),
        ("payer_id", USER),
        ("token", token),
        ("verify_code", code),
    ])
}

/// The token of a payment with a card.
#[track_caller]
pub fn token(world: &World, number: &str, amount: &str) -> String {
    let answer = world.call(&by_card(number, amount)).expect("a code");
    let CardPaymentResponse::CodeSent(sent) = answer.into_inner() else {
        panic!("no code was sent");
    };
    sent.token.expose().to_owned()
}

/// Opens a trade whose money a user or the merchant gets, and pays it with a card.
#[track_caller]
pub fn paid(world: &World, txn_type: &str, number: &str, amount: &str, notify_url: &str) {
    let opened = trade(txn_type, number, amount, notify_url);
    world.call(&opened).expect("opened");
    let token = token(world, number, amount);
    let validation = validation(number, amount, &token, "666666");
    world.call(&validation).expect("paid");
}

#[track_caller]
pub fn found(world: &World, number: &str) -> QueryPaymentFound {
    let query: QueryPaymentRequest = request(&[("txn_seqno", number)]);
    let answer = world.call(&query).expect("found");
    let QueryPaymentResponse::Found(found) = answer.into_inner();
    found
}

/// The state of an order, by its query.
#[track_caller]
pub fn status(world: &World, number: &str) -> String {
    let found = found(world, number);
    code(&found.txn_status.expect("a state"))
}

/// The balance of the user, or of the merchant.
#[track_caller]
pub fn balance(world: &World, user_type: &str) -> String {
    match user_type {
        "INNERUSER" => balance_of(world, USER),
        _ => balance_of(world, MERCHANT),
    }
}

/// The merchant's own account, by a name that no user has.
pub const MERCHANT: &str = "MERCHANT";

/// The balance of a user by its number, or of the merchant.
#[track_caller]
pub fn balance_of(world: &World, account: &str) -> String {
    let given: &[_] = match account {
        MERCHANT => &[("user_type", "INNERMERCHANT")],
        user => &[("user_type", "INNERUSER"), ("user_id", user)],
    };
    let query: QueryAccountsRequest = request(given);
    let answer = world.call(&query).expect("found");
    let QueryAccountsResponse::Found(found) = answer.into_inner();
    let account = found.acctinfo_list.first().expect("an account");
    account.amt_balaval.as_ref().expect("a balance").to_string()
}
