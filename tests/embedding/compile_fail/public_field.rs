//! A message's fields are public without saying.
use lianlian::lianlian_api;

#[lianlian_api(endpoint = "/x.htm", host = "a.lianlianpay.com", outcome(Done = "0000"))]
pub struct Public {
    #[request]
    pub user_id: String,
}

fn main() {}
