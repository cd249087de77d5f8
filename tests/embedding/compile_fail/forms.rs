//! Each key has its form.
use lianlian::lianlian_api;

#[lianlian_api(endpoint = "/x.htm", host = "a.lianlianpay.com", outcome(Done = "0000"))]
pub struct Forms {
    #[request(optional = true)]
    a: String,
    #[request(max_len("3"))]
    b: String,
    #[request(len = [])]
    c: String,
    #[request(codes)]
    d: String,
    #[request(required_if = "a")]
    e: String,
    #[request(format_if(a = "1"))]
    f: String,
    #[request(either_of = 3)]
    g: String,
    #[request = "optional"]
    h: String,
}

fn main() {}
