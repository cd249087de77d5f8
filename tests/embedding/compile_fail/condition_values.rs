//! Conditions on values that the other field never has, by its fixed value or by its length.
use lianlian::lianlian_api;

#[lianlian_api(endpoint = "/x.htm", host = "a.lianlianpay.com", outcome(Done = "0000"))]
pub struct Pay {
    #[request(fixed = "2.1")]
    version: String,
    #[request(max_len = 1)]
    kind: String,
    #[request(required_if(version = "1.0"))]
    name: String,
    #[request(required_unless(kind = "10"))]
    other: String,
}

fn main() {}
