//! Messages as a side sends them: with a right signature, as JSON and as form.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use lianlian::message::{RawMessage, json_string};
use lianlian::sign::{SIGNATURE_DATA, SignType, Signer as _, body_string, sign};
use url::form_urlencoded;

use crate::parties::{OID_PARTNER, merchant_key};

/// The message with a right signature and the merchant's number, as the side would send it whose bytes these could
/// be; `None` where they are no message.
pub(crate) fn signed(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut message = RawMessage::parse(bytes).ok()?;
    message.set("oid_partner", OID_PARTNER);
    sign(&mut message, merchant_key(), SignType::Sha256WithRsa).expect("signed");
    Some(message.to_json().to_vec())
}

/// The headers of a right signature over these bytes.
pub(crate) fn signed_headers(body: &[u8]) -> http::HeaderMap {
    let sign_type = SignType::Md5WithRsa;
    let signature = merchant_key().sign(sign_type, body_string(body).as_bytes());
    let signature = STANDARD.encode(signature.expect("signed"));
    let mut headers = http::HeaderMap::new();
    headers.insert(SIGNATURE_DATA, signature.parse().expect("a header"));
    headers
}

/// A message as a form: in one field, or each member in a field of its own.
pub(crate) fn as_form(json: &[u8], field: Option<&str>) -> Vec<u8> {
    let mut form = form_urlencoded::Serializer::new(String::new());
    match field {
        Some(field) => {
            form.append_pair(field, std::str::from_utf8(json).expect("written as UTF-8"));
        }
        None => {
            let message = RawMessage::parse(json).expect("written as a message");
            for member in message.members() {
                let mut value = String::new();
                member.value.push_to(&mut value);
                form.append_pair(&member.name, &value);
            }
        }
    }
    form.finish().into_bytes()
}

/// The fields of a form as the members of a message.
pub(crate) fn fields_as_json(form: &[u8]) -> Vec<u8> {
    let members = form_urlencoded::parse(form)
        .map(|(name, value)| format!("{}:{}", *json_string(&name), *json_string(&value)));
    let members: Vec<_> = members.collect();
    format!("{{{}}}", members.join(",")).into_bytes()
}
