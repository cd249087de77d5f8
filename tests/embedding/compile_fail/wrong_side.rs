//! Some keys are for one side only.
use lianlian::lianlian_api;

#[lianlian_api(endpoint = "/x.htm", host = "a.lianlianpay.com", outcome(Done = "0000"))]
pub struct Sides {
    #[request(unsigned)]
    a: String,
    #[request(open)]
    b: String,
    #[response(fixed = "1")]
    c: String,
    #[item]
    d: String,
    #[request]
    #[request(optional)]
    e: String,
}

fn main() {}
