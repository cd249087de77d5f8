//! The generation of the protocol, and what goes with it.
use lianlian::lianlian_api;

#[lianlian_api(
    protocol = "acp",
    endpoint = "/v1/pay",
    host = "a.lianlianpay.com",
    outcome(Paid = "0000")
)]
struct Unknown {
    #[request]
    user_id: String,
}

#[lianlian_api(
    protocol = "accp",
    endpoint = "/v1/pay",
    host = "a.lianlianpay.com",
    body = "envelope",
    outcome(Paid = "0000")
)]
struct Sealed {
    /// The merchant's clock sets it.
    #[request]
    timestamp: String,
    /// No member of this generation.
    #[request]
    sign: String,
}

#[lianlian_api(
    protocol = "accp",
    endpoint = "/v1/pay",
    host = "a.lianlianpay.com",
    body = "form"
)]
struct Carried {
    #[request]
    user_id: String,
}

#[lianlian_api(protocol = "accp", notification, body = "form")]
struct BroughtBack {
    #[notification]
    user_id: String,
}

#[lianlian_api(protocol = "accp", item)]
struct Entry {
    #[item]
    user_id: String,
}

fn main() {}
