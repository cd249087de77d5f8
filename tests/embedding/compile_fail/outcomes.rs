//! Outcomes have names in camel case and codes of their own.
use lianlian::lianlian_api;

#[lianlian_api(
    endpoint = "/x.htm",
    host = "a.lianlianpay.com",
    outcome(done = "0000", Same = "8888", Same = "9999", Again = "8888")
)]
pub struct Outcomes {}

fn main() {}
