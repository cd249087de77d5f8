//! The fields by which an order is asked after, and those that tell its state.
use lianlian::lianlian_api;

#[lianlian_api(
    endpoint = "/pay.htm",
    host = "a.lianlianpay.com",
    outcome(Paid = "0000"),
    queried_by(Query, no_order, dt_order, missing),
    state = settle_date
)]
struct Pay {
    #[request]
    #[response]
    no_order: String,
    #[request(optional)]
    dt_order: String,
}

#[lianlian_api(
    endpoint = "/query.htm",
    host = "a.lianlianpay.com",
    outcome(Found = "0000"),
    queried_by(Query),
    state = result_pay
)]
struct Query {
    #[request]
    no_order: String,
    #[response(unsigned)]
    result_pay: String,
}

#[lianlian_api(notification, state = result_pay)]
struct Told {
    #[notification]
    result_pay: String,
    #[notification(unsigned)]
    memo: String,
}

fn main() {}
