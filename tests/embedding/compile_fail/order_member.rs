//! The order's number is sent, and comes back in every answer.

use lianlian::lianlian_api;

#[lianlian_api(
    endpoint = "/x.htm",
    host = "a.lianlianpay.com",
    outcome(CodeSent = "8888", Accepted = "0000"),
    order = no_order
)]
pub struct Pay {
    #[request(optional)]
    #[response(Accepted)]
    #[response(CodeSent, optional)]
    no_order: String,
}

#[lianlian_api(
    endpoint = "/y.htm",
    host = "a.lianlianpay.com",
    outcome(Found = "0000"),
    query,
    order = no_order
)]
pub struct Query {
    #[request]
    #[response]
    no_order: String,
}

#[lianlian_api(
    notification,
    order = no_order,
    amount = money_order,
    state = result_pay,
    foreign("memo")
)]
pub struct Told {
    #[notification(optional)]
    no_order: String,
    #[notification(unsigned)]
    result_pay: String,
    #[notification]
    memo: String,
}

#[lianlian_api(
    endpoint = "/z.htm",
    host = "a.lianlianpay.com",
    outcome(Found = "0000"),
    queried_by(Query, dt_order)
)]
pub struct Sometimes {
    #[request(optional, alias = "time", excludes(missing), equals(missing))]
    #[response(excludes(no_order))]
    dt_order: String,
}

fn main() {}
