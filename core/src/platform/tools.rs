//! Tools for LianLian's side: looking into an envelope, and signing members that no table has.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::HeaderMap;
use zeroize::Zeroizing;

use super::Platform;
use crate::envelope::{self, OpenError};
use crate::message::RawMessage;
use crate::sign::{PrivateKey, SignError, SignType, Signer, body_string, put_signature};

impl Platform {
    /// The plaintext of an envelope, neither verified nor checked: show it to nobody but its owner.
    ///
    /// # Errors
    /// [`OpenError`] says what is wrong, for the eyes of whoever holds the private key.
    pub fn open(&self, pay_load: &str) -> Result<Zeroizing<Vec<u8>>, OpenError> {
        envelope::open(pay_load, &self.key)
    }

    /// The private key, for tools that look into what a merchant sent. It is a sandbox's own.
    pub const fn private_key(&self) -> &PrivateKey {
        &self.key
    }

    /// Signs a message that was changed, by its own `sign_type` as it is spelled there, which is
    /// part of the sign string.
    ///
    /// # Errors
    /// [`SignError`] when no signature can be made.
    pub fn sign_again(&self, message: &mut RawMessage<'_>) -> Result<(), SignError> {
        let sign_type = message.text("sign_type").and_then(|name| name.parse().ok());
        let sign_type: SignType = sign_type.unwrap_or_default();
        let signature = self
            .key
            .sign(sign_type, message.sign_string(&[]).as_bytes())?;
        message.set("sign", &STANDARD.encode(signature));
        Ok(())
    }

    /// Signs the bytes of a body, and puts the signature into the headers.
    ///
    /// # Errors
    /// [`SignError`] when no signature can be made.
    pub fn sign_body(&self, headers: &mut HeaderMap, body: &[u8]) -> Result<(), SignError> {
        let sign = self.signature(&body_string(body), SignType::Md5WithRsa)?;
        put_signature(headers, &sign);
        Ok(())
    }
}
