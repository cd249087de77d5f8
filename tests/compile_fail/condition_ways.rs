//! Values that a member at the end of a way can't have, and ways that end nowhere.
use lianlian::lianlian_api;

lianlian::code_enum! {
    /// A kind.
    pub enum Kind {
        /// The first.
        One = "1",
        /// The second.
        Two = "2",
    }
}

/// Pays.
#[lianlian_api(
    protocol = "accp",
    endpoint = "/v1/pay",
    host = "a.lianlianpay.com",
    outcome(Paid = "0000")
)]
pub struct Pay {
    /// The order.
    #[object]
    #[request]
    order_info: Order,
    /// A word.
    #[request(required_if(order_info.kind = "3"))]
    memo: String,
    /// A second word.
    #[request(required_if(order_info.sort = "1"))]
    note: String,
}

/// The order.
#[lianlian_api(item)]
pub struct Order {
    /// The kind.
    #[item]
    kind: Kind,
}

fn main() {}
