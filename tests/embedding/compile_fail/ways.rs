//! Ways into objects, and out of them, lead to members that are there and can have the values.
use lianlian::lianlian_api;

#[lianlian_api(protocol = "accp", endpoint = "/v1/pay", host = "a.lianlianpay.com", outcome(Paid = "0000"))]
pub struct Pay {
    #[request]
    txn_type: String,
    #[object]
    #[wire = "orderInfo"]
    #[request]
    order_info: Order,
    #[wire = "payMethods"]
    #[request]
    pay_methods: Vec<Method>,
    #[request(required_if(order_info.total_amont >= "50000"))]
    memo: String,
    #[request(required_if(txn_type.kind))]
    kind: String,
    #[request(forbidden_if(pay_methods.method = "BALANCES"))]
    bank_code: String,
    #[request(required_if(pay_methods.method = "CARD"))]
    card: String,
    #[request(required_unless(order_info = "T1"))]
    note: String,
}

#[lianlian_api(item)]
pub struct Order {
    #[item]
    total_amount: lianlian::field::Amount,
    #[item(required_if(super.txn_typ = "MCH_TOPUP"))]
    goods: String,
}

#[lianlian_api(item)]
pub struct Method {
    #[item(max_len = 7)]
    method: String,
    #[item(required_unless(super.orderInfo.total_amount))]
    amount: lianlian::field::Amount,
}

fn main() {}
