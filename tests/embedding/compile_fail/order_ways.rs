//! Ways that name an order inside an object lead to a member that is always there, under its name on the wire.
use lianlian::lianlian_api;

#[lianlian_api(
    protocol = "accp",
    endpoint = "/v1/pay",
    host = "a.lianlianpay.com",
    outcome(Paid = "0000"),
    order = order_info.seqno,
    unnamed_order
)]
pub struct Pay {
    #[object]
    #[request]
    order_info: Order,
}

#[lianlian_api(protocol = "accp", notification, identity(order_info.order_no), order = order_info.seqno)]
pub struct Told {
    #[object]
    #[notification]
    order_info: Order,
}

#[lianlian_api(item)]
pub struct Order {
    #[item(optional)]
    seqno: String,
    #[wire = "orderNo"]
    #[item]
    order_no: String,
}

fn main() {}
