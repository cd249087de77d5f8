//! The signer: a key in memory, or a device that never gives its key away.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::{PrivateKey, SignType};
use crate::crypto::{Fault, rsa_sign};
use crate::message::RawMessage;

/// Makes signatures with a private key that may live elsewhere (an HSM, a signing service).
pub trait Signer: Send + Sync {
    /// The PKCS#1 v1.5 signature of `message` under the hash that `sign_type` names.
    ///
    /// # Errors
    /// [`SignError`] when no signature can be made; nothing is sent then.
    fn sign(&self, sign_type: SignType, message: &[u8]) -> Result<Vec<u8>, SignError>;

    /// The signing key, where it lives in this process.
    fn key_in_memory(&self) -> Option<&PrivateKey> {
        None
    }
}

/// No signature could be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SignError {
    /// The operating system gave no random numbers.
    #[error("the operating system's random generator failed: try again")]
    Randomness,
    /// The key can't sign.
    #[error("the key can't make a signature: check that it is a whole RSA private key")]
    Key,
    /// The cryptographic library did not sign.
    #[error(
        "the cryptographic library did not sign: check its installation, of OpenSSL its providers and random generator"
    )]
    Library,
    /// The signature that a device or service made has several lines, which a header can't hold.
    #[error("the signature is not base64 on one line: encode it without line breaks")]
    NotOneLine,
    /// The device or service that holds the key did not sign.
    #[error("the signer is unavailable: check the device or service that holds the key")]
    Unavailable,
}

/// Signs a message with its present members: sets its `sign_type` and its `sign`.
///
/// # Errors
/// [`SignError`] when no signature can be made.
pub fn sign(
    message: &mut RawMessage<'_>,
    signer: &dyn Signer,
    sign_type: SignType,
) -> Result<(), SignError> {
    message.set("sign_type", sign_type.as_str());
    let signature = signer.sign(sign_type, message.sign_string(&[]).as_bytes())?;
    message.set("sign", &STANDARD.encode(signature));
    Ok(())
}

impl Signer for PrivateKey {
    fn sign(&self, sign_type: SignType, message: &[u8]) -> Result<Vec<u8>, SignError> {
        let signature = rsa_sign(self.backend(), sign_type, message);
        signature.map_err(|fault| match fault {
            Fault::Randomness => SignError::Randomness,
            Fault::Library => SignError::Library,
        })
    }

    fn key_in_memory(&self) -> Option<&PrivateKey> {
        Some(self)
    }
}
