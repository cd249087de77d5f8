//! The compiler asks for required fields.
use lianlian::api::mpay::CardBindVerifyRequest;

fn main() {
    let _ = CardBindVerifyRequest::builder().token("t").user_id("u").build();
}
