//! Mistakes in different places come together.
use lianlian::lianlian_api;

#[lianlian_api(endpoint = "x.htm", host = "https://a.b", body = "sealed", outcome(Done = "00"))]
pub struct Everything {
    #[request(max_len = 0, colour = "red")]
    first: String,
    #[response(Gone)]
    second: Option<String>,
    third: String,
}

fn main() {}
