//! Ways that name an order inside an object lead to a member that is always there, under its name on the wire.
use lianlian::lianlian_api;

#[lianlian_api(
    protocol = "accp",
    endpoint = "/v1/pay",
    host = "a.lianlianpay.com",
    outcome(Paid = "0000"),
    order = order_info.seqno,
    unnamed_order,
    queried_by(PayQuery, order_info.order_no)
)]
pub struct Pay {
    #[object]
    #[request]
    order_info: Order,
    #[object]
    #[request]
    payer_info: Payer,
}

#[lianlian_api(protocol = "accp", notification, identity(order_info.order_no), order = payer_info.payer_id)]
pub struct Told {
    #[object]
    #[notification]
    order_info: Order,
    #[object]
    #[notification(optional)]
    payer_info: Payer,
}

#[lianlian_api(protocol = "accp", endpoint = "/v1/ask", host = "a.lianlianpay.com", query, outcome(Found = "0000"))]
pub struct PayQuery {
    #[request]
    order_no: String,
}

#[lianlian_api(item)]
pub struct Order {
    #[item(optional)]
    seqno: String,
    #[wire = "orderNo"]
    #[item]
    order_no: String,
}

#[lianlian_api(item)]
pub struct Payer {
    #[item]
    payer_id: String,
}

fn main() {}
