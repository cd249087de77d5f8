//! Messages signed by LianLian's side.

use http::HeaderMap;
use lianlian::Generation;
use lianlian_tests::{OID_PARTNER, signed_again};
use serde_json::{Map, Value};

/// A signed message: the JSON, and the headers that hold the signature where the message doesn't.
pub struct Signed {
    pub headers: HeaderMap,
    pub json: Vec<u8>,
}

/// The message with these members, signed for the tests' merchant by the rules of a generation.
pub fn signed(generation: Generation, mut members: Map<String, Value>) -> Signed {
    members.insert("oid_partner".to_owned(), OID_PARTNER.into());
    members.remove("sign");
    if !generation.signs_bytes() {
        members.insert("sign_type".to_owned(), "RSA".into());
    }
    let json = Value::from(members).to_string();
    let (headers, json) = signed_again(generation, json.as_bytes());
    Signed { headers, json }
}
