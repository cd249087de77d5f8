//! A clause that no generated type would have is refused, beside another mistake.
use lianlian::lianlian_api;

#[lianlian_api(item)]
pub struct Item
where
    String: Clone,
{
    #[item(colour = "red")]
    name: String,
}

fn main() {}
