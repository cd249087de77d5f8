//! Messages of LianLian's that were changed, and signed again by the rules of their generation.

use http::HeaderMap;
use lianlian_core::Generation;
use lianlian_core::message::RawMessage;

use crate::keys::platform;

/// The headers and the body of a changed message.
///
/// # Panics
/// It is no message.
pub fn signed_again(generation: Generation, json: &[u8]) -> (HeaderMap, Vec<u8>) {
    if generation.signs_bytes() {
        let mut headers = HeaderMap::new();
        platform().sign_body(&mut headers, json).expect("signed");
        return (headers, json.to_vec());
    }
    let mut message = RawMessage::parse(json).expect("a message");
    platform().sign_again(&mut message).expect("signed");
    (HeaderMap::new(), message.to_json().to_vec())
}
