//! Messages signed by LianLian's side.

use lianlian::message::RawMessage;
use lianlian::sign::{SignType, sign};
use lianlian_tests::{OID_PARTNER, PLATFORM_KEY};
use serde_json::{Map, Value};

/// The JSON of a message with these members, signed for the tests' merchant.
pub fn signed(mut members: Map<String, Value>) -> Vec<u8> {
    members.insert("oid_partner".to_owned(), OID_PARTNER.into());
    members.remove("sign");
    let json = Value::from(members).to_string();
    let mut message = RawMessage::parse(json.as_bytes()).expect("a message");
    sign(&mut message, &*PLATFORM_KEY, SignType::default()).expect("signed");
    message.to_json().to_vec()
}
