//! A list's rules are its items' rules.
use lianlian::lianlian_api;

#[lianlian_api(item)]
pub struct Entry {
    #[item]
    no_agree: String,
}

#[lianlian_api(endpoint = "/x.htm", host = "a.lianlianpay.com", outcome(Done = "0000"))]
pub struct Listed {
    #[response(max_len = 3)]
    entries: Vec<Entry>,
}

fn main() {}
