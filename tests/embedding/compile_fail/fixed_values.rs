//! A fixed value fits, and is always sent.
use lianlian::lianlian_api;

#[lianlian_api(endpoint = "/x.htm", host = "a.lianlianpay.com", outcome(Done = "0000"))]
pub struct Fixed {
    #[request(fixed = "2.10", max_len = 3)]
    a: String,
    #[request(fixed = "")]
    b: String,
    #[request(fixed = "1", optional)]
    c: String,
    #[request(accepts("1.1"))]
    d: String,
}

fn main() {}
