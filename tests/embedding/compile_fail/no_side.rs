//! A field needs a side.
use lianlian::lianlian_api;

#[lianlian_api(endpoint = "/x.htm", host = "a.lianlianpay.com", outcome(Done = "0000"))]
pub struct Sideless {
    /// The place to be.
    note: String,
    #[serde(rename = "other")]
    #[request]
    other: String,
}

fn main() {}
