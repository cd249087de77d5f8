//! A bound is a number, and a query's field has one name.
use lianlian::lianlian_api;

#[lianlian_api(
    protocol = "accp",
    endpoint = "/v1/pay",
    host = "a.lianlianpay.com",
    outcome(Paid = "0000"),
    order = txn_seqno,
    queried_by(PayQuery, order_info.txn_seqno = txn_seqno)
)]
pub struct Pay {
    #[request]
    #[response]
    txn_seqno: String,
    #[request]
    total_amount: lianlian::field::Amount,
    #[request(required_if(total_amount >= "50,000"))]
    memo: String,
    #[request(required_if(total_amount >= ""))]
    note: String,
}

fn main() {}
