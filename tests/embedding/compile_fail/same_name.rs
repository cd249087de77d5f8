//! A wire name appears once, and looks like one.
use lianlian::lianlian_api;

#[lianlian_api(endpoint = "/x.htm", host = "a.lianlianpay.com", outcome(Done = "0000"))]
pub struct Same {
    #[request]
    user_id: String,
    #[request]
    #[wire = "user_id"]
    user: String,
    #[request]
    #[wire = "user id"]
    other: String,
    #[request]
    #[wire(name = "x")]
    third: String,
}

fn main() {}
