//! An item of a list doesn't know where it is used: the list in an answer does.

use lianlian::api::codes::PayType;
use lianlian::field::Cvv2;
use lianlian::lianlian_api;

#[lianlian_api(item)]
pub struct Card {
    #[item]
    pay_type: PayType,
}

#[lianlian_api(item)]
pub struct Secret {
    #[item]
    cvv2: Cvv2,
}

#[lianlian_api(endpoint = "/x.htm", host = "a.lianlianpay.com", outcome(Done = "0000"))]
pub struct Cards {
    #[request]
    user_id: String,
    #[response(optional)]
    cards: Vec<Card>,
}

#[lianlian_api(item)]
pub struct Wallet {
    #[item(optional)]
    cards: Vec<Card>,
}

#[lianlian_api(protocol = "accp", endpoint = "/v1/x", host = "a.lianlianpay.com", outcome(Done = "0000"))]
pub struct Deep {
    #[request]
    user_id: String,
    #[object]
    #[response(optional)]
    wallet: Wallet,
}

#[lianlian_api(notification)]
pub struct Told {
    #[notification]
    secrets: Vec<Secret>,
}

fn main() {}
