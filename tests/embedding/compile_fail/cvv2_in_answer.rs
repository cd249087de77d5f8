//! No answer holds a CVV2.
use lianlian::field::Cvv2;
use lianlian::lianlian_api;

#[lianlian_api(endpoint = "/x.htm", host = "a.lianlianpay.com", outcome(Done = "0000"))]
pub struct Answered {
    #[response]
    cvv2: Cvv2,
}

fn main() {}
