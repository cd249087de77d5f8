//! Opening: LianLian's side, and the tools'.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

use super::{Parts, PartsError, authenticated, counter_block};
use crate::crypto::{aes256_ctr, hmac_sha256_matches, oaep_decrypt};
use crate::sign::PrivateKey;

/// The reason why an envelope doesn't open.
///
/// A server tells its peer none of this, only that the envelope didn't open: the difference would
/// help whoever is guessing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum OpenError {
    /// The text is not an envelope.
    #[error(transparent)]
    Parts(#[from] PartsError),
    /// A part is not base64.
    #[error("the {part} of pay_load is not base64")]
    Base64 {
        /// The part at fault.
        part: &'static str,
    },
    /// A part has a wrong length.
    #[error("the {part} of pay_load has {found} bytes, it must have {expected}")]
    Length {
        /// The part at fault.
        part: &'static str,
        /// Its length in bytes.
        found: usize,
        /// The length that it must have.
        expected: usize,
    },
    /// A key inside was not sealed for this private key.
    #[error("the {part} of pay_load was sealed for another key, or damaged")]
    Key {
        /// The part at fault.
        part: &'static str,
    },
    /// The MAC differs: the envelope was changed.
    #[error("the MAC of pay_load doesn't match: the envelope was changed on its way")]
    Mac,
    /// The cryptographic library did not decrypt.
    #[error(
        "the cryptographic library did not decrypt: check its installation, of OpenSSL its providers"
    )]
    Library,
}

impl OpenError {
    /// Tells whether the text is an envelope by its form, which was sealed for another key or
    /// changed.
    pub const fn is_well_formed(&self) -> bool {
        matches!(self, Self::Key { .. } | Self::Mac)
    }
}

/// Opens the value of `pay_load`. Base64 may be wrapped with CR LF, LF or not at all.
///
/// The MAC is checked first, over the characters as received, and before the cipher's key is even
/// touched.
///
/// # Errors
/// [`OpenError`] says what is wrong, for the eyes of whoever holds the private key.
pub fn open(pay_load: &str, key: &PrivateKey) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    let parts = Parts::parse(pay_load)?;
    let size = key.public_key().size();
    let sealed_hmac_key = decode_exactly(parts.hmac_key, "HMAC key", size)?;
    let sealed_aes_key = decode_exactly(parts.aes_key, "AES key", size)?;
    let nonce = decode_exactly(parts.nonce, "nonce", 8)?;
    let mac = decode_exactly(parts.mac, "MAC", 32)?;
    let mut plaintext = Zeroizing::new(decode(parts.ciphertext, "ciphertext")?);

    let hmac_key = unseal(key, &sealed_hmac_key, "HMAC key")?;
    let authenticated = authenticated(parts.nonce, parts.ciphertext);
    if !hmac_sha256_matches(&hmac_key, authenticated.as_bytes(), &mac) {
        return Err(OpenError::Mac);
    }
    let aes_key = unseal(key, &sealed_aes_key, "AES key")?;
    let nonce = exactly(&nonce, "nonce")?;
    aes256_ctr(&aes_key, &counter_block(&nonce), &mut plaintext).map_err(|_| OpenError::Library)?;
    Ok(plaintext)
}

fn unseal(
    key: &PrivateKey,
    sealed: &[u8],
    part: &'static str,
) -> Result<Zeroizing<[u8; 32]>, OpenError> {
    let opened = oaep_decrypt(key.backend(), sealed).ok_or(OpenError::Key { part })?;
    exactly(&opened, part).map(Zeroizing::new)
}

fn decode_exactly(base64: &str, part: &'static str, length: usize) -> Result<Vec<u8>, OpenError> {
    let bytes = decode(base64, part)?;
    if bytes.len() == length {
        Ok(bytes)
    } else {
        Err(OpenError::Length {
            part,
            found: bytes.len(),
            expected: length,
        })
    }
}

/// Decodes base64 without its line breaks; any other stray character is an error.
fn decode(base64: &str, part: &'static str) -> Result<Vec<u8>, OpenError> {
    let joined = base64.replace(['\r', '\n'], "");
    STANDARD
        .decode(joined)
        .map_err(|_| OpenError::Base64 { part })
}

fn exactly<const N: usize>(bytes: &[u8], part: &'static str) -> Result<[u8; N], OpenError> {
    bytes.try_into().map_err(|_| OpenError::Length {
        part,
        found: bytes.len(),
        expected: N,
    })
}
