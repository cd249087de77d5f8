//! A CVV2 is neither copied nor shown.
use lianlian::field::Cvv2;

fn main() {
    let cvv2 = Cvv2::new("222");
    let _ = cvv2.clone();
    let _ = cvv2.to_string();
}
