//! A code list in an answer must be open: LianLian may add to it.
use lianlian::api::codes::PayType;
use lianlian::lianlian_api;

#[lianlian_api(endpoint = "/x.htm", host = "a.lianlianpay.com", outcome(Done = "0000"))]
pub struct Closed {
    #[response]
    pay_type: PayType,
}

fn main() {}
