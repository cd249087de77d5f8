//! Answers may leave the order's number out; a notification names what it tells of.
use lianlian::lianlian_api;

#[lianlian_api(protocol = "accp", notification, unnamed_order, order = order_info.txn_seqno)]
struct Told {
    #[notification]
    order_info: String,
}

fn main() {}
