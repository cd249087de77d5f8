//! A single text that LianLian alone can read.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::crypto::{Fault, RandomnessError, pkcs1v15_encrypt};
use crate::field::Encrypted;
use crate::sign::PublicKey;

/// The bytes that the padding takes of the key's length.
const PADDING: usize = 11;

/// The reason why a text could not be encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum EncryptError {
    /// The text is too long for the key.
    #[error("the text is longer than {most} bytes, the most that LianLian's key can encrypt")]
    TooLong {
        /// The largest number of bytes.
        most: usize,
    },
    /// No random numbers.
    #[error(transparent)]
    Randomness(#[from] RandomnessError),
    /// The cryptographic library did not encrypt.
    #[error(
        "the cryptographic library did not encrypt: check its installation, of OpenSSL its providers"
    )]
    Library,
}

impl From<Fault> for EncryptError {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Randomness => Self::Randomness(RandomnessError),
            Fault::Library => Self::Library,
        }
    }
}

/// Encrypts a text under LianLian's public key, with RSA and PKCS#1 v1.5, the padding that LianLian reads.
///
/// # Errors
/// [`EncryptError`] where the text is too long for the key, or there are no random numbers.
pub fn encrypt(text: &str, key: &PublicKey) -> Result<Encrypted, EncryptError> {
    let most = key.size().saturating_sub(PADDING);
    if text.len() > most {
        return Err(EncryptError::TooLong { most });
    }
    let encrypted = pkcs1v15_encrypt(key.backend(), text.as_bytes())?;
    Ok(Encrypted::new(STANDARD.encode(encrypted)))
}
