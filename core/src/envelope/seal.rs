//! Sealing: fresh keys, cipher, MAC.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

use super::{Parts, authenticated, counter_block};
use crate::crypto::{
    Fault, Randomness, RandomnessError, SystemRandomness, aes256_ctr, hmac_sha256, oaep_encrypt,
};
use crate::sign::PublicKey;

/// The reason why an envelope could not be sealed. Nothing is sent then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SealError {
    /// No random numbers.
    #[error(transparent)]
    Randomness(#[from] RandomnessError),
    /// The cryptographic library did not encrypt.
    #[error(
        "the cryptographic library did not encrypt: check its installation, of OpenSSL its providers"
    )]
    Library,
}

/// Keys and nonce are made of these characters, as LianLian's own software makes them.
const ALPHABET: &[u8; 36] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// Seals `plaintext` under LianLian's public key; the result is the value of `pay_load`.
///
/// # Errors
/// [`SealError`] when the operating system gives no random numbers.
pub fn seal(plaintext: &[u8], key: &PublicKey) -> Result<String, SealError> {
    seal_with(plaintext, key, &mut SystemRandomness)
}

/// Like [`seal`], with random numbers from the caller: for tests that need the same bytes twice.
///
/// # Errors
/// [`SealError`] when `randomness` gives none.
pub fn seal_with(
    plaintext: &[u8],
    key: &PublicKey,
    randomness: &mut dyn Randomness,
) -> Result<String, SealError> {
    let hmac_key: Zeroizing<[u8; 32]> = Zeroizing::new(draw(randomness)?);
    let aes_key: Zeroizing<[u8; 32]> = Zeroizing::new(draw(randomness)?);
    let nonce: [u8; 8] = draw(randomness)?;

    let mut ciphertext = plaintext.to_vec();
    aes256_ctr(&aes_key, &counter_block(&nonce), &mut ciphertext)?;

    let nonce = STANDARD.encode(nonce);
    let ciphertext = STANDARD.encode(ciphertext);
    let mac = hmac_sha256(&hmac_key, authenticated(&nonce, &ciphertext).as_bytes());
    let parts = Parts {
        hmac_key: &STANDARD.encode(oaep_encrypt(key.backend(), &*hmac_key, randomness)?),
        aes_key: &STANDARD.encode(oaep_encrypt(key.backend(), &*aes_key, randomness)?),
        nonce: &nonce,
        ciphertext: &ciphertext,
        mac: &STANDARD.encode(mac),
    };
    Ok(parts.to_string())
}

impl From<Fault> for SealError {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Randomness => Self::Randomness(RandomnessError),
            Fault::Library => Self::Library,
        }
    }
}

/// Draws characters of the alphabet, each as likely as any other.
fn draw<const N: usize>(randomness: &mut dyn Randomness) -> Result<[u8; N], RandomnessError> {
    let mut drawn = Zeroizing::new([0; N]);
    let mut filled = 0;
    while filled < N {
        let mut bytes = Zeroizing::new([0_u8; N]);
        randomness.fill(&mut *bytes)?;
        // 252 is the largest multiple of 36 in a byte: what lies above would favour some characters.
        let fair = bytes.iter().filter(|&&byte| byte < 252);
        for (slot, byte) in drawn.iter_mut().skip(filled).zip(fair) {
            *slot = ALPHABET
                .get(usize::from(byte % 36))
                .copied()
                .unwrap_or_default();
            filled += 1;
        }
    }
    Ok(*drawn)
}
