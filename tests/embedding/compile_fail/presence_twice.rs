//! One word on presence, one on length, one on format.
use lianlian::check::format;
use lianlian::lianlian_api;

#[lianlian_api(endpoint = "/x.htm", host = "a.lianlianpay.com", outcome(Done = "0000"))]
pub struct Presence {
    #[request(optional, required_if(b = "1"))]
    a: String,
    #[request(max_len = 3, len = 4)]
    b: String,
    #[request(format = format::DIGITS, format_if(b = "1", format::HTTP_URL))]
    c: String,
}

fn main() {}
