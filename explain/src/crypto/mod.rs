//! Operations that a diagnosis needs beyond the protocol, on the keys' bytes: the block inside a
//! signature, and the paddings, modes and hashes that other software uses by mistake.
//!
//! Nothing here authenticates anything: it runs on the machine of whoever owns the keys.

mod ciphers;
mod hash;
mod signature_block;

pub(crate) use ciphers::{
    aes_cbc_decrypt, aes_counting, aes_ecb_decrypt, aes_gcm_decrypt, hmac_matches,
    oaep_sha1_decrypt, oaep_sha256_decrypt, oaep_sha256_mgf1_sha1_decrypt, pkcs1v15_decrypt,
};
pub use hash::Hash;
pub(crate) use signature_block::{digest_info, matches_pss, rsa_recover, unmask_pss};

/// A number as the bytes of a block of this size.
fn padded(number: &rsa::BoxedUint, size: usize) -> Vec<u8> {
    let bytes = number.to_be_bytes();
    let spare = bytes.len().saturating_sub(size);
    bytes.get(spare..).unwrap_or_default().to_vec()
}
