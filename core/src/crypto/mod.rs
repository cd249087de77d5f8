//! The one seam to cryptography: a backend is one file.
//!
//! Everything above asks for exactly these functions; nothing else in the crate names a
//! cryptographic library.

#[cfg(feature = "journal")]
mod aes_gcm;
#[cfg(feature = "explain")]
pub(crate) mod diagnosis;
mod key_der;
mod randomness;
mod rustcrypto;

#[cfg(feature = "journal")]
pub(crate) use aes_gcm::{aes256_gcm_open, aes256_gcm_seal};
pub(crate) use key_der::{KeyDer, classify};
pub use randomness::{Randomness, RandomnessError, SystemRandomness};
pub(crate) use rustcrypto::{
    RsaFault, RsaPrivate, RsaPublic, aes256_ctr, hmac_sha256, hmac_sha256_matches, oaep_decrypt,
    oaep_encrypt, rsa_sign, rsa_verify, sha256,
};
