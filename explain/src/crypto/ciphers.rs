//! Ciphers, paddings and MACs that the envelope doesn't have, and that other software puts there.

use aes::Aes256;
use aes::cipher::{BlockDecrypt, BlockEncrypt, KeyInit};
use aes_gcm::AesGcm;
use aes_gcm::aead::consts::{U8, U12, U16};
use aes_gcm::aead::{Aead, generic_array::GenericArray};
use aes_gcm::aes::cipher::ArrayLength;
use hmac::{Hmac, Mac};
use md5::Md5;
use rand_core::OsRng;
use rsa::pkcs8::DecodePrivateKey;
use rsa::{Oaep, Pkcs1v15Encrypt, RsaPrivateKey};
use sha1::Sha1;
use sha2::{Sha224, Sha256, Sha384, Sha512};
use zeroize::Zeroizing;

use super::Hash;
use lianlian_core::sign::PrivateKey;

/// RSA-OAEP with SHA-1, also for the mask: as the envelope has it.
pub(crate) fn oaep_sha1_decrypt(key: &PrivateKey, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    decrypt(key, Oaep::new::<Sha1>(), sealed)
}

/// RSA-OAEP with SHA-256, also for the mask.
pub(crate) fn oaep_sha256_decrypt(key: &PrivateKey, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    decrypt(key, Oaep::new::<Sha256>(), sealed)
}

/// RSA-OAEP with SHA-256, and SHA-1 for the mask: Java's default under this name.
pub(crate) fn oaep_sha256_mgf1_sha1_decrypt(
    key: &PrivateKey,
    sealed: &[u8],
) -> Option<Zeroizing<Vec<u8>>> {
    decrypt(key, Oaep::new_with_mgf_hash::<Sha256, Sha1>(), sealed)
}

/// RSA with PKCS#1 v1.5 padding. Whoever answers others by its result helps them to decrypt; a
/// diagnosis answers its own user alone.
pub(crate) fn pkcs1v15_decrypt(key: &PrivateKey, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    decrypt(key, Pkcs1v15Encrypt, sealed)
}

/// AES-256 in counter mode, whose block of this number is `counter`; both directions.
pub(crate) fn aes_counting(key: &[u8; 32], counter: impl Fn(u64) -> [u8; 16], data: &mut [u8]) {
    let cipher = Aes256::new(key.into());
    for (number, chunk) in (0..).zip(data.chunks_mut(16)) {
        let mut block = counter(number).into();
        cipher.encrypt_block(&mut block);
        for (byte, mask) in chunk.iter_mut().zip(block) {
            *byte ^= mask;
        }
    }
}

/// AES-256-GCM of a ciphertext that ends with its tag; a nonce of 8, 12 or 16 bytes.
pub(crate) fn aes_gcm_decrypt(
    key: &[u8; 32],
    nonce: &[u8],
    sealed: &[u8],
) -> Option<Zeroizing<Vec<u8>>> {
    match nonce.len() {
        8 => gcm::<U8>(key, nonce, sealed),
        12 => gcm::<U12>(key, nonce, sealed),
        16 => gcm::<U16>(key, nonce, sealed),
        _ => None,
    }
}

/// AES-256-CBC with PKCS#7 padding.
pub(crate) fn aes_cbc_decrypt(
    key: &[u8; 32],
    iv: [u8; 16],
    sealed: &[u8],
) -> Option<Zeroizing<Vec<u8>>> {
    let blocks = decrypt_blocks(key, sealed)?;
    let before = iv.iter().chain(sealed);
    let chained = blocks.iter().zip(before).map(|(a, b)| a ^ b).collect();
    unpad(Zeroizing::new(chained))
}

/// AES-256-ECB with PKCS#7 padding.
pub(crate) fn aes_ecb_decrypt(key: &[u8; 32], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    unpad(decrypt_blocks(key, sealed)?)
}

/// Tells whether `mac` is the HMAC of `data` with this hash, compared in constant time.
pub(crate) fn hmac_matches(hash: Hash, key: &[u8], data: &[u8], mac: &[u8]) -> bool {
    macro_rules! hmac {
        ($hash:ty) => {
            <Hmac<$hash> as Mac>::new_from_slice(key)
                .is_ok_and(|hmac| hmac.chain_update(data).verify_slice(mac).is_ok())
        };
    }
    match hash {
        Hash::Md5 => hmac!(Md5),
        Hash::Sha1 => hmac!(Sha1),
        Hash::Sha224 => hmac!(Sha224),
        Hash::Sha256 => hmac!(Sha256),
        Hash::Sha384 => hmac!(Sha384),
        Hash::Sha512 => hmac!(Sha512),
    }
}

fn decrypt(
    key: &PrivateKey,
    padding: impl rsa::traits::PaddingScheme,
    sealed: &[u8],
) -> Option<Zeroizing<Vec<u8>>> {
    let key = RsaPrivateKey::from_pkcs8_der(&key.to_der()).ok()?;
    let opened = key.decrypt_blinded(&mut OsRng, padding, sealed);
    opened.ok().map(Zeroizing::new)
}

fn gcm<N: ArrayLength<u8>>(
    key: &[u8; 32],
    nonce: &[u8],
    sealed: &[u8],
) -> Option<Zeroizing<Vec<u8>>> {
    let cipher = <AesGcm<Aes256, N> as KeyInit>::new(key.into());
    let opened = cipher.decrypt(GenericArray::from_slice(nonce), sealed);
    opened.ok().map(Zeroizing::new)
}

fn decrypt_blocks(key: &[u8; 32], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    if !sealed.len().is_multiple_of(16) {
        return None;
    }
    let cipher = Aes256::new(key.into());
    let mut blocks = Zeroizing::new(sealed.to_vec());
    for block in blocks.chunks_exact_mut(16) {
        cipher.decrypt_block(block.into());
    }
    Some(blocks)
}

fn unpad(mut padded: Zeroizing<Vec<u8>>) -> Option<Zeroizing<Vec<u8>>> {
    let padding = *padded.last()?;
    let length = padded.len().checked_sub(usize::from(padding))?;
    let is_padding =
        (1..=16).contains(&padding) && padded.get(length..)?.iter().all(|b| *b == padding);
    padded.truncate(length);
    is_padding.then_some(padded)
}
