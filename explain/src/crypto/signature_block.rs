//! The block inside a signature, which the public-key operation recovers, and its content.

use rsa::BoxedUint;
use rsa::hazmat::rsa_encrypt;
use rsa::pkcs8::DecodePublicKey;
use rsa::pkcs8::der::asn1::OctetStringRef;
use rsa::pkcs8::der::{self, Decode, Reader, SliceReader};
use rsa::pkcs8::spki::AlgorithmIdentifierRef;
use rsa::traits::PublicKeyParts;

use super::{Hash, padded};
use lianlian_core::sign::PublicKey;

/// The structure in which PKCS#1 v1.5 wraps a digest.
pub(crate) struct DigestInfo<'a> {
    /// The hash; none for one that no diagnosis knows.
    pub hash: Option<Hash>,
    pub digest: &'a [u8],
    /// True where the hash's parameters are there, as NULL. Verifiers insist on it.
    pub has_null: bool,
}

/// The public-key operation on a signature: the padded block, as long as the key. `None` where the
/// signature is not a number below the key's modulus.
pub(crate) fn rsa_recover(key: &PublicKey, signature: &[u8]) -> Option<Vec<u8>> {
    let key = rsa::PublicKey::from_public_key_der(&key.to_der()).ok()?;
    let number = BoxedUint::from_be_slice(signature, key.n_bits_precision()).ok()?;
    if number >= **key.n() {
        return None;
    }
    let block = rsa_encrypt(&key, &number).ok()?;
    Some(padded(&block, key.size()))
}

/// Reads a DigestInfo; `None` for anything else.
pub(crate) fn digest_info(payload: &[u8]) -> Option<DigestInfo<'_>> {
    let mut reader = SliceReader::new(payload).ok()?;
    let (algorithm, digest) = reader
        .sequence(|inner| {
            let algorithm = AlgorithmIdentifierRef::decode(inner)?;
            let digest = <&OctetStringRef>::decode(inner)?;
            Ok::<_, der::Error>((algorithm, digest))
        })
        .ok()?;
    let digest_info = DigestInfo {
        hash: Hash::of_oid(algorithm.oid),
        digest: digest.as_bytes(),
        has_null: algorithm.parameters.is_some(),
    };
    reader.is_finished().then_some(digest_info)
}

/// Takes the mask off a PSS block: the salt and the digest, when the block is one of this hash.
pub(crate) fn unmask_pss(block: &[u8], bits: usize, hash: Hash) -> Option<(Vec<u8>, Vec<u8>)> {
    // A PSS block is one bit shorter than the modulus.
    let length = bits.checked_sub(1)?.div_ceil(8);
    let block = block.get(block.len().checked_sub(length)?..)?;
    let (0xbc, masked) = block.split_last()? else {
        return None;
    };
    let (masked, digest) = masked.split_at_checked(masked.len().checked_sub(hash.size())?)?;
    // Java takes SHA-1 for the mask unless it is told otherwise.
    [hash, Hash::Sha1].into_iter().find_map(|mask| {
        let mask = mgf1(mask, digest, masked.len());
        let mut unmasked: Vec<u8> = masked.iter().zip(mask).map(|(a, b)| a ^ b).collect();
        if let Some(first) = unmasked.first_mut() {
            *first &= 0xff >> (8 * length + 1 - bits);
        }
        let at = unmasked.iter().position(|byte| *byte != 0)?;
        match unmasked.get(at..)? {
            [1, salt @ ..] => Some((salt.to_vec(), digest.to_vec())),
            _ => None,
        }
    })
}

/// Tells whether a PSS digest is of this text.
pub(crate) fn matches_pss(hash: Hash, salt: &[u8], digest: &[u8], text: &[u8]) -> bool {
    let inner = [&[0; 8], hash.digest(text).as_slice(), salt].concat();
    hash.digest(&inner) == digest
}

fn mgf1(hash: Hash, seed: &[u8], length: usize) -> Vec<u8> {
    let blocks = (0_u32..).map(|counter| hash.digest(&[seed, &counter.to_be_bytes()].concat()));
    blocks.flatten().take(length).collect()
}
