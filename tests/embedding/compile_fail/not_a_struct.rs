//! A declaration is a struct with named fields and without generics.
use lianlian::lianlian_api;

#[lianlian_api(endpoint = "/x.htm", host = "a.lianlianpay.com", outcome(Done = "0000"))]
pub enum Kind {
    A,
}

#[lianlian_api(endpoint = "/x.htm", host = "a.lianlianpay.com", outcome(Done = "0000"))]
pub struct Tuple(String);

#[lianlian_api(endpoint = "/x.htm", host = "a.lianlianpay.com", outcome(Done = "0000"))]
pub struct Generic<T> {
    #[request]
    a: T,
}

fn main() {}
