use lianlian::lianlian_api;

#[lianlian_api(notification, host = "example.lianlianpay.com", body = "envelope", product = "")]
struct Paid {
    #[request]
    no_order: String,
    #[notification(fixed = "1.0", assigned)]
    version: String,
    #[notification]
    sign: String,
    user_id: String,
}

fn main() {}
