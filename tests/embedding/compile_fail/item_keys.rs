//! An item has no endpoint, and its fields have one side.
use lianlian::lianlian_api;

#[lianlian_api(item, endpoint = "/x.htm")]
pub struct Entry {
    #[request]
    no_agree: String,
}

fn main() {}
