use lianlian::lianlian_api;

#[lianlian_api(
    report = "JY_MX",
    periods("day", "year", "day"),
    joiner = "||",
    host = "example.lianlianpay.com",
    identity(no_order)
)]
struct Line {
    #[notification]
    no_order: String,
    #[column(required_if(no_order))]
    money_order: String,
    #[column(fixed = "0", unsigned)]
    status: String,
    #[column]
    items: Vec<String>,
    info_order: String,
}

#[lianlian_api(report = "JYMX")]
struct WithoutPeriods {
    #[column]
    oid_partner: String,
}

fn main() {}
