use lianlian::lianlian_api;

#[lianlian_api(
    endpoint = "/pay.htm",
    host = "example.lianlianpay.com",
    body = "form",
    form_field = "req data",
    nameless_answers,
    outcome(Paid = "0000")
)]
struct Pay {
    #[request]
    #[response]
    no_order: String,
    user_id: String,
}

fn main() {}
