//! Attributes and fields that a declaration can't carry over are refused, not dropped.

use lianlian::lianlian_api;

#[lianlian_api(item)]
#[derive(Clone)]
#[deprecated]
#[drive(Debug)]
pub struct Item {
    #[item]
    #[allow(unused)]
    #[wire = "a"]
    #[wire = "b"]
    name: String,
}

fn main() {}
