//! Signatures in headers, over the bytes of a body: the second generation's.
//!
//! The string that is signed is the MD5 of the body in 32 lower-case hexadecimal digits, so that MD5 is applied
//! twice in all. Nothing else is signed: no URL, and no header.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::HeaderMap;
use http::header::{HeaderName, HeaderValue};

use super::{PublicKey, SignType, SignatureFault};
use crate::crypto::{md5, rsa_verify};
use crate::generation::Generation;

/// The header of the signature's algorithm: `RSA`.
pub const SIGNATURE_TYPE: HeaderName = HeaderName::from_static("signature-type");

/// The header of the signature, in base64 without line breaks.
pub const SIGNATURE_DATA: HeaderName = HeaderName::from_static("signature-data");

/// The string that is signed for a body: 32 lower-case hexadecimal digits.
///
/// ```
/// # extern crate lianlian_core as lianlian;
/// assert_eq!(lianlian::sign::body_string(b"{}"), "99914b932bd37a50b983c5e7c90ae93b");
/// ```
pub fn body_string(body: &[u8]) -> String {
    hex::encode(md5(body))
}

/// Writes the headers of a signature. Base64 always fits into a header; nothing is written of a text that doesn't.
pub fn put_signature(headers: &mut HeaderMap, signature: &str) {
    if let Ok(data) = HeaderValue::from_str(signature) {
        let sign_type = HeaderValue::from_static(SignType::Md5WithRsa.as_str());
        headers.insert(SIGNATURE_TYPE, sign_type);
        headers.insert(SIGNATURE_DATA, data);
    }
}

/// Verifies a body as it was received, under any of `keys`, by the signature in its headers.
///
/// # Errors
/// [`SignatureFault`] says why the body must not be believed; [`SignatureFault::Absent`] where nobody signed
/// it.
pub fn verify_body(
    headers: &HeaderMap,
    body: &[u8],
    keys: &[PublicKey],
) -> Result<(), SignatureFault> {
    Detached::of_headers(headers)?.verify(body, keys)
}

/// A signature beside the body that it covers.
pub(crate) struct Detached<'a> {
    sign_type: Option<&'a str>,
    data: Option<&'a str>,
}

impl<'a> Detached<'a> {
    /// The signature that a generation has in the headers; none where it is in the message.
    pub fn of(
        generation: Generation,
        headers: &'a HeaderMap,
    ) -> Option<Result<Self, SignatureFault>> {
        generation.signs_bytes().then(|| Self::of_headers(headers))
    }

    /// The names of headers are the same in upper and lower case. A header that is there twice says nothing.
    fn of_headers(headers: &'a HeaderMap) -> Result<Self, SignatureFault> {
        let text = |name: &HeaderName| {
            let mut values = headers.get_all(name).iter();
            match (values.next(), values.next()) {
                (None, _) => Ok(None),
                (Some(value), None) => value.to_str().map(Some),
                (Some(_), Some(_)) => return Err(SignatureFault::Malformed),
            }
            .map_err(|_| SignatureFault::Malformed)
        };
        Ok(Self {
            sign_type: text(&SIGNATURE_TYPE)?,
            data: text(&SIGNATURE_DATA)?,
        })
    }

    /// The signature that a browser brings in a form's fields, which are called as the headers are.
    pub const fn of_fields(sign_type: Option<&'a str>, data: Option<&'a str>) -> Self {
        Self { sign_type, data }
    }

    /// Verifies the body under any of the keys.
    pub fn verify(&self, body: &[u8], keys: &[PublicKey]) -> Result<(), SignatureFault> {
        let data = self.data.filter(|data| !data.is_empty());
        let signature = STANDARD.decode(data.ok_or(SignatureFault::Absent)?);
        let signature = signature.map_err(|_| SignatureFault::Malformed)?;
        let is_known = |name: &str| name.eq_ignore_ascii_case(SignType::Md5WithRsa.as_str());
        if !self.sign_type.is_none_or(is_known) {
            return Err(SignatureFault::SignType);
        }
        // The cheap question first: a bad message must not cost more than a good one.
        if keys.iter().all(|key| key.size() != signature.len()) {
            return Err(SignatureFault::Malformed);
        }
        let string = body_string(body);
        let is_valid = |key: &PublicKey| {
            rsa_verify(
                key.backend(),
                SignType::Md5WithRsa,
                string.as_bytes(),
                &signature,
            )
        };
        match keys.iter().any(is_valid) {
            true => Ok(()),
            false => Err(SignatureFault::Mismatch),
        }
    }
}
