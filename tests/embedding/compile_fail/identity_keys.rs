use lianlian::lianlian_api;

#[lianlian_api(notification, identity(no_order, missing, memo, settle_date, no_order))]
struct Told {
    #[notification]
    no_order: String,
    #[notification(unsigned)]
    memo: String,
    #[notification(optional)]
    settle_date: String,
}

#[lianlian_api(notification, identity())]
struct Empty {
    #[notification]
    no_order: String,
}

#[lianlian_api(notification, identity = "no_order")]
struct AsText {
    #[notification]
    no_order: String,
}

#[lianlian_api(
    endpoint = "/query.htm",
    host = "a.lianlianpay.com",
    outcome(Found = "0000"),
    identity(no_order)
)]
struct Query {
    #[request]
    no_order: String,
}

fn main() {}
