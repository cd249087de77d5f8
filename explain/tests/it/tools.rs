//! Helpers of the cases: signing anything with anything, and asking why it doesn't verify.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use lianlian_core::sign::{PublicKey, SignType, Signer};
use lianlian_explain::{Clues, Explanation, Finding, Mistake, SignatureReport, explain};
use lianlian_test_support::MERCHANT_KEY;
use rsa::PrivateKey;
use rsa::pkcs8::DecodePrivateKey;

/// Clues that know every table.
pub fn clues() -> Clues<'static> {
    Clues {
        operations: lianlian_api::OPERATIONS,
        notifications: lianlian_api::NOTIFICATIONS,
        ..Clues::default()
    }
}

/// The merchant's key, for what this crate doesn't do.
pub fn rsa_key() -> PrivateKey {
    PrivateKey::from_pkcs8_pem(&MERCHANT_KEY.to_pem()).expect("the key")
}

pub fn merchant_keys() -> [PublicKey; 1] {
    [MERCHANT_KEY.public_key()]
}

/// The merchant's signature of these bytes.
pub fn signature(sign_type: SignType, bytes: &[u8]) -> Vec<u8> {
    MERCHANT_KEY.sign(sign_type, bytes).expect("signed")
}

pub fn base64(bytes: impl AsRef<[u8]>) -> String {
    STANDARD.encode(bytes)
}

/// Puts `sign` at the end of a JSON object.
pub fn with_sign(json: &str, sign: &str) -> String {
    let body = json.trim_end().strip_suffix('}').expect("an object");
    let sign = sign.replace('\\', "\\\\").replace('\n', "\\n");
    format!("{body},\"sign\":\"{sign}\"}}")
}

/// A message with the merchant's signature of something else.
pub fn signed_over(json: &str, sign_type: SignType, bytes: &[u8]) -> String {
    with_sign(json, &base64(signature(sign_type, bytes)))
}

pub fn explained(message: impl AsRef<[u8]>, clues: &Clues<'_>) -> Explanation {
    explain(message.as_ref(), clues).expect("a message")
}

/// The report on a message under the merchant's key.
pub fn report(message: impl AsRef<[u8]>) -> SignatureReport {
    let keys = merchant_keys();
    let clues = Clues {
        keys: &keys,
        ..clues()
    };
    explained(message, &clues).signature.expect("a signature")
}

pub fn mistakes(findings: &[Finding]) -> Vec<Mistake> {
    let mistakes = findings.iter().filter_map(|finding| match finding {
        Finding::Mistake(made) => Some(made.mistake()),
        _ => None,
    });
    mistakes.collect()
}
