//! Ciphers, paddings and MACs that the envelope doesn't have, and that other software puts there.

use aes::Aes256;
use aes::cipher::array::{Array, ArraySize};
use aes::cipher::consts::{U8, U12, U16};
use aes::cipher::{BlockCipherDecrypt, BlockCipherEncrypt};
use aes_gcm::AesGcm;
use aes_gcm::aead::Aead;
use getrandom::SysRng;
use hmac::{Hmac, KeyInit, Mac};
use md5::Md5;
use rsa::hazmat::rsa_decrypt_and_check;
use rsa::pkcs8::DecodePrivateKey;
use rsa::traits::PublicKeyParts;
use rsa::{BoxedUint, Oaep};
use sha1::Sha1;
use sha2::{Sha224, Sha256, Sha384, Sha512};
use zeroize::Zeroizing;

use super::{Hash, padded};
use lianlian_core::sign::PrivateKey;

/// RSA-OAEP with SHA-1, also for the mask: as the envelope has it.
pub(crate) fn oaep_sha1_decrypt(key: &PrivateKey, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    decrypt(key, Oaep::<Sha1>::new(), sealed)
}

/// RSA-OAEP with SHA-256, also for the mask.
pub(crate) fn oaep_sha256_decrypt(key: &PrivateKey, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    decrypt(key, Oaep::<Sha256>::new(), sealed)
}

/// RSA-OAEP with SHA-256, and SHA-1 for the mask: Java's default under this name.
pub(crate) fn oaep_sha256_mgf1_sha1_decrypt(
    key: &PrivateKey,
    sealed: &[u8],
) -> Option<Zeroizing<Vec<u8>>> {
    decrypt(key, Oaep::<Sha256, Sha1>::new_with_mgf_hash(), sealed)
}

/// RSA with PKCS#1 v1.5 padding. Whoever answers others by its result helps them to decrypt; a
/// diagnosis answers its own user alone.
pub(crate) fn pkcs1v15_decrypt(key: &PrivateKey, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let key = backend(key)?;
    // The library makes up a text where the padding is wrong, which helps a server and no diagnosis.
    let number = BoxedUint::from_be_slice(sealed, key.n_bits_precision()).ok()?;
    let block = rsa_decrypt_and_check(&key, Some(&mut SysRng), &number).ok()?;
    let block = Zeroizing::new(padded(&block, key.size()));
    let [0, 2, rest @ ..] = block.as_slice() else {
        return None;
    };
    let end = rest.iter().position(|byte| *byte == 0)?;
    let text = rest.get(end + 1..).filter(|_| end >= 8)?;
    Some(Zeroizing::new(text.to_vec()))
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
            Hmac::<$hash>::new_from_slice(key)
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
    let opened = backend(key)?.decrypt_blinded(&mut SysRng, padding, sealed);
    opened.ok().map(Zeroizing::new)
}

fn backend(key: &PrivateKey) -> Option<rsa::PrivateKey> {
    rsa::PrivateKey::from_pkcs8_der(&key.to_der()).ok()
}

fn gcm<N: ArraySize>(key: &[u8; 32], nonce: &[u8], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let cipher = <AesGcm<Aes256, N> as KeyInit>::new(key.into());
    let nonce = <&Array<u8, N>>::try_from(nonce).ok()?;
    cipher.decrypt(nonce, sealed).ok().map(Zeroizing::new)
}

fn decrypt_blocks(key: &[u8; 32], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let mut decrypted = Zeroizing::new(sealed.to_vec());
    let (blocks, []) = Array::slice_as_chunks_mut(&mut decrypted) else {
        return None;
    };
    Aes256::new(key.into()).decrypt_blocks(blocks);
    Some(decrypted)
}

fn unpad(mut padded: Zeroizing<Vec<u8>>) -> Option<Zeroizing<Vec<u8>>> {
    let padding = *padded.last()?;
    let length = padded.len().checked_sub(usize::from(padding))?;
    let is_padding =
        (1..=16).contains(&padding) && padded.get(length..)?.iter().all(|b| *b == padding);
    padded.truncate(length);
    is_padding.then_some(padded)
}
