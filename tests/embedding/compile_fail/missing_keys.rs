//! Endpoint, host and outcome are required.
use lianlian::lianlian_api;

#[lianlian_api]
pub struct Bare {
    #[request]
    user_id: String,
}

fn main() {}
