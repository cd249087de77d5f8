//! The six parts of an envelope, as text.

use std::fmt;

use super::VERSION;

/// An envelope taken apart. Each part but the version is base64, perhaps wrapped with line breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts<'a> {
    /// The key of the MAC, sealed with RSA-OAEP.
    pub hmac_key: &'a str,
    /// The key of the cipher, sealed with RSA-OAEP.
    pub aes_key: &'a str,
    /// The nonce, 8 bytes.
    pub nonce: &'a str,
    /// The message under AES-256-CTR.
    pub ciphertext: &'a str,
    /// HMAC-SHA256 over nonce, `$` and ciphertext, 32 bytes.
    pub mac: &'a str,
}

/// The reason why a text is not an envelope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PartsError {
    /// Another version than `lianpay1_0_1`.
    #[error("pay_load doesn't begin with {VERSION}$")]
    Version,
    /// Not six parts.
    #[error("pay_load has {found} parts, it must have 6, separated by $")]
    Count {
        /// The number of parts found.
        found: usize,
    },
}

impl<'a> Parts<'a> {
    /// Takes an envelope apart.
    ///
    /// # Errors
    /// [`PartsError`] for a text that is not an envelope of this version.
    pub fn parse(pay_load: &'a str) -> Result<Self, PartsError> {
        let mut parts = pay_load.split('$');
        if parts.next() != Some(VERSION) {
            return Err(PartsError::Version);
        }
        let mut next = || parts.next();
        match (next(), next(), next(), next(), next(), next()) {
            (Some(hmac_key), Some(aes_key), Some(nonce), Some(ciphertext), Some(mac), None) => {
                Ok(Self {
                    hmac_key,
                    aes_key,
                    nonce,
                    ciphertext,
                    mac,
                })
            }
            _ => Err(PartsError::Count {
                found: pay_load.split('$').count(),
            }),
        }
    }
}

impl fmt::Display for Parts<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            hmac_key,
            aes_key,
            nonce,
            ciphertext,
            mac,
        } = self;
        write!(
            f,
            "{VERSION}${hmac_key}${aes_key}${nonce}${ciphertext}${mac}"
        )
    }
}
