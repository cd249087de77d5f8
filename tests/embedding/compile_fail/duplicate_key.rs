//! A key may appear once.
use lianlian::lianlian_api;

#[lianlian_api(endpoint = "/x.htm", endpoint = "/y.htm", host = "a.lianlianpay.com", outcome(Done = "0000"))]
pub struct Twice {
    #[request(max_len = 3, max_len = 4)]
    user_id: String,
}

fn main() {}
