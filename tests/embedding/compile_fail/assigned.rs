use lianlian::lianlian_api;

#[lianlian_api(
    endpoint = "/pay.htm",
    host = "example.lianlianpay.com",
    outcome(Paid = "0000")
)]
struct Pay {
    #[request]
    #[response(assigned)]
    always_sent: String,
    #[response(assigned)]
    never_sent: String,
    #[request(optional, assigned)]
    #[response(assigned)]
    right: String,
}

fn main() {}
