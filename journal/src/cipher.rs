//! The cryptography of data at rest. The protocol's own cipher is another.

use aes_gcm::aead::{Aead as _, Payload};
use aes_gcm::{Aes256Gcm, KeyInit};
use hmac::{Hmac, Mac as _};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

/// Seals `plaintext` and authenticates `header` with it. A nonce is used once with a key.
///
/// `None` only for a plaintext beyond what the cipher takes, 64 GiB.
pub(crate) fn aes256_gcm_seal(
    key: &[u8; 32],
    nonce: &[u8; 12],
    header: &[u8],
    plaintext: &[u8],
) -> Option<Vec<u8>> {
    let payload = Payload {
        msg: plaintext,
        aad: header,
    };
    Aes256Gcm::new(key.into())
        .encrypt(nonce.into(), payload)
        .ok()
}

/// Opens what [`aes256_gcm_seal`] made; `None` says no more than that it didn't open.
pub(crate) fn aes256_gcm_open(
    key: &[u8; 32],
    nonce: &[u8; 12],
    header: &[u8],
    sealed: &[u8],
) -> Option<Zeroizing<Vec<u8>>> {
    let payload = Payload {
        msg: sealed,
        aad: header,
    };
    let opened = Aes256Gcm::new(key.into()).decrypt(nonce.into(), payload);
    opened.ok().map(Zeroizing::new)
}

/// HMAC with SHA-256.
pub(crate) fn hmac_sha256(key: &[u8; 32], data: &[u8]) -> [u8; 32] {
    // A key of 32 bytes is padded to the hash's block with zeros.
    let mut block = Zeroizing::new([0; 64]);
    let (start, _) = block.split_at_mut(key.len());
    start.copy_from_slice(key);
    let mac = <Hmac<Sha256> as KeyInit>::new((&*block).into());
    mac.chain_update(data).finalize().into_bytes().into()
}

/// The SHA-256 digest of `data`.
pub(crate) fn sha256(data: &[u8]) -> [u8; 32] {
    Sha256::digest(data).into()
}
