//! Objects, and the ways into them and out of them.
use lianlian::lianlian_api;

#[lianlian_api(
    protocol = "accp",
    endpoint = "/v1/pay",
    host = "a.lianlianpay.com",
    outcome(Paid = "0000"),
    order = order_info.txn_seqno,
    unnamed_order = true
)]
struct Pay {
    #[object]
    #[request]
    order_info: Vec<Order>,
    #[object]
    #[request(max_len = 3, numbers)]
    #[response(unsigned)]
    payer_info: Payer,
    #[object = "yes"]
    #[request]
    payee_info: Payer,
    #[request(required_if(super.txn_type = "A"))]
    memo: String,
    #[request(required_if(payer.user_id))]
    note: String,
    #[response(forbidden_if(memo), numbers)]
    bank_code: String,
}

#[lianlian_api(item)]
struct Order {
    #[item(required_if(txn_type = "A"), excludes(amount))]
    txn_seqno: String,
    #[item(required_if(amount >= 50000))]
    amount: lianlian::field::Amount,
    #[item(forbidden_if(note))]
    note: String,
}

fn main() {}
