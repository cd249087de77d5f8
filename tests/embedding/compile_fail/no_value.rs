//! Types that a field can't have.

use lianlian::lianlian_api;

pub struct Mine;

#[lianlian_api(
    endpoint = "/x.htm",
    host = "a.lianlianpay.com",
    outcome(Done = "0000"),
    state = result
)]
pub struct Query {
    #[request]
    mine: Mine,
    #[request]
    list: Vec<Mine>,
    #[response]
    result: String,
}

fn main() {}
