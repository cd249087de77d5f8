//! A choice needs two.
use lianlian::lianlian_api;

#[lianlian_api(endpoint = "/x.htm", host = "a.lianlianpay.com", outcome(Done = "0000"))]
pub struct Alone {
    #[request(either_of = "order")]
    no_order: String,
}

fn main() {}
