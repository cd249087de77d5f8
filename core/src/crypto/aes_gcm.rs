//! AES-256-GCM of the RustCrypto project, for data at rest. The protocol's own cipher is another.

use aes_gcm::aead::{Aead as _, Payload};
use aes_gcm::{Aes256Gcm, KeyInit as _};
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
