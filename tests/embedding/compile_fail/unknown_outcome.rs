//! An outcome on a field must be declared, and appears once.
use lianlian::lianlian_api;

#[lianlian_api(endpoint = "/x.htm", host = "a.lianlianpay.com", outcome(Done = "0000", Sent = "8888"))]
pub struct Names {
    #[response(Finished)]
    token: String,
    #[response(Done)]
    #[response(optional)]
    note: String,
}

fn main() {}
