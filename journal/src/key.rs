//! The journal's key.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

use super::JournalError;
use super::cipher::hmac_sha256;
use lianlian_core::{Randomness as _, SystemRandomness};

/// The key under which a journal is sealed: 32 bytes. Wiped on drop, never shown.
#[derive(Clone)]
pub struct JournalKey(Zeroizing<[u8; 32]>);

impl JournalKey {
    /// A new key, from the operating system's generator.
    ///
    /// # Errors
    /// [`JournalError::Randomness`] when there are no random numbers to be had.
    pub fn generate() -> Result<Self, JournalError> {
        let mut key = Zeroizing::new([0; 32]);
        SystemRandomness.fill(&mut *key)?;
        Ok(Self(key))
    }

    /// Reads a key as [`to_base64`](Self::to_base64) writes it; white space around it is dropped.
    ///
    /// # Errors
    /// [`JournalError::Key`] for anything else.
    pub fn parse(text: impl AsRef<[u8]>) -> Result<Self, JournalError> {
        let text = text.as_ref().trim_ascii();
        let bytes = STANDARD.decode(text).map(Zeroizing::new);
        let bytes = bytes.map_err(|_| JournalError::Key)?;
        let key = <[u8; 32]>::try_from(bytes.as_slice()).map_err(|_| JournalError::Key)?;
        Ok(Self(Zeroizing::new(key)))
    }

    /// The key in base64: keep it where the merchant's private key is kept.
    pub fn to_base64(&self) -> Zeroizing<String> {
        Zeroizing::new(STANDARD.encode(*self.0))
    }

    /// The key of one record.
    pub(super) fn of_record(&self, salt: &[u8; 32]) -> Zeroizing<[u8; 32]> {
        let label = [b"lianlian journal".as_slice(), salt].concat();
        Zeroizing::new(hmac_sha256(&self.0, &label))
    }
}

impl fmt::Debug for JournalKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JournalKey(***)")
    }
}
