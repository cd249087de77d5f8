//! The key says what is optional, not the type.
use lianlian::lianlian_api;

#[lianlian_api(endpoint = "/x.htm", host = "a.lianlianpay.com", outcome(Done = "0000"))]
pub struct Optional {
    #[request]
    note: Option<String>,
}

fn main() {}
