//! Codes, values of conditions and examples that the types or the rows don't allow.

use lianlian::lianlian_api;

lianlian::code_enum! {
    /// The two kinds.
    pub enum Kind {
        /// The first kind.
        One = "1",
        /// The second kind.
        Two = "2",
    }
}

#[lianlian_api(endpoint = "/x.htm", host = "a.lianlianpay.com", outcome(Done = "0000"))]
pub struct Pay {
    #[request(codes("1", "3"))]
    kind: Kind,
    #[request(required_if(kind = "4"))]
    name: String,
    #[example = "too long"]
    #[request(max_len = 3)]
    short: String,
    #[example = "3"]
    #[request]
    other: Kind,
    #[response(optional, codes("1", "5"), open)]
    answered: Kind,
}

fn main() {}
