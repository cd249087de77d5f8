//! Answers may leave the order's number out; a notification names what it tells of, and without an order there is no
//! number to leave out.
use lianlian::lianlian_api;

#[lianlian_api(protocol = "accp", notification, unnamed_order, order = order_info.txn_seqno)]
struct Told {
    #[notification]
    order_info: String,
}

#[lianlian_api(protocol = "accp", endpoint = "/v1/ask", host = "a.lianlianpay.com", outcome(Done = "0000"), unnamed_order)]
struct Ask {
    #[request]
    user_id: String,
}

fn main() {}
