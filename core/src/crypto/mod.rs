//! The one seam to cryptography: a backend is one file.
//!
//! Everything above asks for exactly these functions; nothing else in the crate names a
//! cryptographic library.

mod key_der;
mod randomness;
mod rustcrypto;
mod sign_type;

pub(crate) use key_der::{KeyDer, classify};
pub use randomness::{Randomness, RandomnessError, SystemRandomness};
pub use sign_type::{SignType, UnknownSignType};

pub(crate) use rustcrypto::{
    RsaPrivate, RsaPublic, aes256_ctr, hmac_sha256, hmac_sha256_matches, oaep_decrypt,
    oaep_encrypt, rsa_sign, rsa_verify, sha256,
};

/// The reason why no signature was made.
pub(crate) enum RsaFault {
    /// There were no random numbers.
    Randomness,
    /// The key can't sign.
    Key,
}
