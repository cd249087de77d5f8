//! The one seam to cryptography: a backend is one file.
//!
//! Everything above asks for exactly these functions; nothing else in the crate names a
//! cryptographic library. Without a feature it is RustCrypto's, with `openssl` OpenSSL's.

#[cfg(all(test, feature = "openssl"))]
mod agreement;
mod key_der;
#[cfg(feature = "openssl")]
mod oaep;
#[cfg(feature = "openssl")]
mod openssl;
mod randomness;
#[cfg(any(test, not(feature = "openssl")))]
mod rustcrypto;
mod sign_type;

pub(crate) use key_der::{KeyDer, classify};
pub use randomness::{Randomness, RandomnessError, SystemRandomness};
pub use sign_type::{SignType, UnknownSignType};

#[cfg(feature = "openssl")]
use openssl as backend;
#[cfg(not(feature = "openssl"))]
use rustcrypto as backend;

pub(crate) use backend::{
    RsaPrivate, RsaPublic, aes256_ctr, hmac_sha256, hmac_sha256_matches, oaep_decrypt,
    oaep_encrypt, pkcs1v15_encrypt, rsa_sign, rsa_verify, sha256,
};

/// The MD5 digest of `data`, from RustCrypto over either backend: OpenSSL's may be forbidden to make one that it
/// doesn't sign.
pub(crate) fn md5(data: &[u8]) -> [u8; 16] {
    <md5::Md5 as md5::Digest>::digest(data).into()
}

/// The reason why a backend made nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// There were no random numbers.
    Randomness,
    /// The library did not do what it is there for.
    Library,
}

impl From<RandomnessError> for Fault {
    fn from(_: RandomnessError) -> Self {
        Self::Randomness
    }
}
