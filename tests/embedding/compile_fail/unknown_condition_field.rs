//! A condition names a field of the same side, and another one.
use lianlian::lianlian_api;

#[lianlian_api(endpoint = "/x.htm", host = "a.lianlianpay.com", outcome(Done = "0000"))]
pub struct Conditions {
    #[request(required_if(pay_typ = "3"))]
    vali_date: String,
    #[request(required_unless(cvv2))]
    cvv2: String,
    #[request(required_if(answered))]
    asked: String,
    #[response]
    answered: String,
}

fn main() {}
