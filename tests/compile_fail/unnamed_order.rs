//! An order without a name is an order nevertheless.
use lianlian::lianlian_api;

#[lianlian_api(
    protocol = "accp",
    endpoint = "/v1/pay",
    host = "a.lianlianpay.com",
    outcome(Paid = "0000"),
    unnamed_order
)]
struct Pay {
    #[request]
    user_id: String,
}

#[lianlian_api(protocol = "accp", notification, unnamed_order, order = order_info.txn_seqno)]
struct Told {
    #[notification]
    order_info: String,
}

fn main() {}
