//! Nobody but the check of the signature makes a `Verified`.
use lianlian::Verified;

fn main() {
    let _ = Verified { value: 1, oid_partner: String::new() };
}
