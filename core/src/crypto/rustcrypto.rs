//! The backend of the RustCrypto project: all Rust.

use aes::Aes256;
use ctr::Ctr128BE;
use ctr::cipher::{KeyIvInit, StreamCipher};
use hmac::{Hmac, Mac};
use md5::Md5;
use rsa::pkcs1::{DecodeRsaPrivateKey, DecodeRsaPublicKey};
use rsa::pkcs8::{EncodePrivateKey, EncodePublicKey};
use rsa::rand_core::{self, CryptoRng, RngCore};
use rsa::{Oaep, Pkcs1v15Sign, RsaPrivateKey, RsaPublicKey};
use sha1::Sha1;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::SignType;
use super::{Randomness, RandomnessError};

/// An RSA public key of this backend.
#[derive(Clone)]
pub(crate) struct RsaPublic(RsaPublicKey);

/// An RSA private key of this backend; wiped on drop.
#[derive(Clone)]
pub(crate) struct RsaPrivate(RsaPrivateKey);

impl RsaPublic {
    /// Reads a PKCS#1 `RSAPublicKey`; `None` where its numbers make no key.
    pub fn from_pkcs1_der(der: &[u8]) -> Option<Self> {
        RsaPublicKey::from_pkcs1_der(der).ok().map(Self)
    }

    /// The key as SubjectPublicKeyInfo.
    pub fn to_spki_der(&self) -> Option<Vec<u8>> {
        self.0
            .to_public_key_der()
            .ok()
            .map(|der| der.as_bytes().to_vec())
    }
}

impl RsaPrivate {
    /// Makes a new key with the public exponent 65537.
    pub fn generate(bits: usize, randomness: &mut dyn Randomness) -> Result<Self, RandomnessError> {
        let mut rng = Rng::new(randomness);
        let key = RsaPrivateKey::new(&mut rng, bits);
        rng.check()?;
        key.map(Self).map_err(|_| RandomnessError)
    }

    /// Reads a PKCS#1 `RSAPrivateKey`; `None` where its numbers make no key.
    pub fn from_pkcs1_der(der: &[u8]) -> Option<Self> {
        RsaPrivateKey::from_pkcs1_der(der).ok().map(Self)
    }

    /// The key as PKCS#8.
    pub fn to_pkcs8_der(&self) -> Option<Zeroizing<Vec<u8>>> {
        self.0
            .to_pkcs8_der()
            .ok()
            .map(|der| Zeroizing::new(der.as_bytes().to_vec()))
    }

    /// The public half.
    pub fn to_public(&self) -> RsaPublic {
        RsaPublic(self.0.to_public_key())
    }
}

/// A signature that could not be made.
pub(crate) enum RsaFault {
    /// Without random numbers.
    Randomness,
    /// By this key.
    Key,
}

/// A PKCS#1 v1.5 signature. The private-key operation is blinded, so that its time says nothing of
/// the key.
pub(crate) fn rsa_sign(
    key: &RsaPrivate,
    sign_type: SignType,
    message: &[u8],
    randomness: &mut dyn Randomness,
) -> Result<Vec<u8>, RsaFault> {
    let (padding, digest) = pkcs1v15(sign_type, message);
    let mut rng = Rng::new(randomness);
    let signature = key.0.sign_with_rng(&mut rng, padding, &digest);
    rng.check().map_err(|_| RsaFault::Randomness)?;
    signature.map_err(|_| RsaFault::Key)
}

/// Tells whether `signature` is the key's PKCS#1 v1.5 signature of `message`.
pub(crate) fn rsa_verify(
    key: &RsaPublic,
    sign_type: SignType,
    message: &[u8],
    signature: &[u8],
) -> bool {
    let (padding, digest) = pkcs1v15(sign_type, message);
    key.0.verify(padding, &digest, signature).is_ok()
}

/// RSA-OAEP with SHA-1, MGF1 with SHA-1 and an empty label, as the envelope has it.
pub(crate) fn oaep_encrypt(
    key: &RsaPublic,
    plaintext: &[u8],
    randomness: &mut dyn Randomness,
) -> Result<Vec<u8>, RandomnessError> {
    let mut rng = Rng::new(randomness);
    let sealed = key.0.encrypt(&mut rng, Oaep::new::<Sha1>(), plaintext);
    rng.check()?;
    // 32 bytes fit into the smallest key that is accepted: only the generator can have failed.
    sealed.map_err(|_| RandomnessError)
}

/// Opens what [`oaep_encrypt`] made; `None` says no more than that it didn't open.
pub(crate) fn oaep_decrypt(
    key: &RsaPrivate,
    ciphertext: &[u8],
    randomness: &mut dyn Randomness,
) -> Option<Zeroizing<Vec<u8>>> {
    let mut rng = Rng::new(randomness);
    let opened = key
        .0
        .decrypt_blinded(&mut rng, Oaep::new::<Sha1>(), ciphertext);
    rng.check().ok()?;
    opened.ok().map(Zeroizing::new)
}

/// AES-256 in counter mode, the whole counter block counting big-endian; both directions.
pub(crate) fn aes256_ctr(key: &[u8; 32], counter: &[u8; 16], data: &mut [u8]) {
    Ctr128BE::<Aes256>::new(key.into(), counter.into()).apply_keystream(data);
}

/// HMAC with SHA-256.
pub(crate) fn hmac_sha256(key: &[u8; 32], data: &[u8]) -> [u8; 32] {
    hmac(key, data).finalize().into_bytes().into()
}

/// Tells whether `mac` is the HMAC of `data`, compared in constant time.
pub(crate) fn hmac_sha256_matches(key: &[u8; 32], data: &[u8], mac: &[u8]) -> bool {
    hmac(key, data).verify_slice(mac).is_ok()
}

/// The SHA-256 digest of `data`.
pub(crate) fn sha256(data: &[u8]) -> [u8; 32] {
    Sha256::digest(data).into()
}

/// Hands a [`Randomness`], which can fail, to the library, whose generators can't.
///
/// After a failure the library gets numbers that only let it come to an end; [`Rng::check`] then
/// makes the caller throw away what it made of them.
pub(super) struct Rng<'a> {
    source: &'a mut dyn Randomness,
    failed: bool,
    junk: u8,
}

impl<'a> Rng<'a> {
    pub(super) fn new(source: &'a mut dyn Randomness) -> Self {
        Self {
            source,
            failed: false,
            junk: 0,
        }
    }

    pub(super) fn check(&self) -> Result<(), RandomnessError> {
        if self.failed {
            Err(RandomnessError)
        } else {
            Ok(())
        }
    }
}

impl RngCore for Rng<'_> {
    fn next_u32(&mut self) -> u32 {
        rand_core::impls::next_u32_via_fill(self)
    }

    fn next_u64(&mut self) -> u64 {
        rand_core::impls::next_u64_via_fill(self)
    }

    fn fill_bytes(&mut self, bytes: &mut [u8]) {
        if self.failed || self.source.fill(bytes).is_err() {
            self.failed = true;
            for byte in bytes {
                self.junk = self.junk.wrapping_mul(5).wrapping_add(1);
                *byte = self.junk;
            }
        }
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), rand_core::Error> {
        self.fill_bytes(bytes);
        Ok(())
    }
}

impl CryptoRng for Rng<'_> {}

fn pkcs1v15(sign_type: SignType, message: &[u8]) -> (Pkcs1v15Sign, Vec<u8>) {
    match sign_type {
        SignType::Md5WithRsa => (Pkcs1v15Sign::new::<Md5>(), Md5::digest(message).to_vec()),
        SignType::Sha256WithRsa => (
            Pkcs1v15Sign::new::<Sha256>(),
            Sha256::digest(message).to_vec(),
        ),
    }
}

fn hmac(key: &[u8; 32], data: &[u8]) -> Hmac<Sha256> {
    // A key shorter than the hash's block is padded with zeros, which is all that `new` does
    // beyond `new_from_slice`, without its error.
    let mut block = Zeroizing::new([0; 64]);
    let (start, _) = block.split_at_mut(key.len());
    start.copy_from_slice(key);
    let mut mac = <Hmac<Sha256> as Mac>::new((&*block).into());
    mac.update(data);
    mac
}
