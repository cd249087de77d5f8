//! An unknown key names the allowed ones.
use lianlian::lianlian_api;

#[lianlian_api(endpoint = "/x.htm", host = "a.lianlianpay.com", outcome(Done = "0000"), method = "GET")]
pub struct Unknown {}

fn main() {}
