//! The protocol's own members are never declared.
use lianlian::lianlian_api;

#[lianlian_api(endpoint = "/x.htm", host = "a.lianlianpay.com", outcome(Done = "0000"))]
pub struct Protocol {
    #[request]
    oid_partner: String,
    #[response]
    #[wire = "ret_code"]
    code: String,
}

fn main() {}
