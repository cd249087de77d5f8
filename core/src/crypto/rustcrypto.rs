//! The backend of the RustCrypto project: all Rust.

use aes::Aes256;
use ctr::Ctr128BE;
use ctr::cipher::{KeyIvInit, StreamCipher};
use hmac::{Hmac, KeyInit, Mac};
use md5::Md5;
use rsa::pkcs1::{DecodeRsaPrivateKey, DecodeRsaPublicKey};
use rsa::pkcs8::{EncodePrivateKey, EncodePublicKey};
use rsa::rand_core::{TryCryptoRng, TryRng};
use rsa::{Error, Oaep, Pkcs1v15Encrypt, Pkcs1v15Sign};
use sha1::Sha1;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::{Fault, Randomness, RandomnessError, SignType, SystemRandomness};

/// An RSA public key of this backend.
#[derive(Clone)]
pub(crate) struct RsaPublic(rsa::PublicKey);

/// An RSA private key of this backend; wiped on drop.
#[derive(Clone)]
pub(crate) struct RsaPrivate(rsa::PrivateKey);

impl RsaPublic {
    /// Reads a PKCS#1 `RSAPublicKey`; `None` where its numbers make no key.
    pub fn from_pkcs1_der(der: &[u8]) -> Option<Self> {
        rsa::PublicKey::from_pkcs1_der(der).ok().map(Self)
    }

    /// The key as SubjectPublicKeyInfo.
    pub fn to_spki_der(&self) -> Option<Vec<u8>> {
        let der = self.0.to_public_key_der().ok()?;
        Some(der.into_vec())
    }
}

impl RsaPrivate {
    /// Makes a new key with the public exponent 65537.
    pub fn generate(bits: usize) -> Result<Self, RandomnessError> {
        let key = rsa::PrivateKey::new(&mut Rng(&mut SystemRandomness), bits);
        key.map(Self).map_err(|_| RandomnessError)
    }

    /// Reads a PKCS#1 `RSAPrivateKey`; `None` where its numbers make no key.
    pub fn from_pkcs1_der(der: &[u8]) -> Option<Self> {
        rsa::PrivateKey::from_pkcs1_der(der).ok().map(Self)
    }

    /// The key as PKCS#8.
    pub fn to_pkcs8_der(&self) -> Option<Zeroizing<Vec<u8>>> {
        let der = self.0.to_pkcs8_der().ok()?;
        Some(der.to_bytes())
    }

    /// The public half.
    pub fn to_public(&self) -> RsaPublic {
        RsaPublic(self.0.to_public_key())
    }
}

/// A PKCS#1 v1.5 signature. The private-key operation is blinded, so that its time says nothing of
/// the key.
pub(crate) fn rsa_sign(
    key: &RsaPrivate,
    sign_type: SignType,
    message: &[u8],
) -> Result<Vec<u8>, Fault> {
    let (padding, digest) = pkcs1v15(sign_type, message);
    let mut rng = Rng(&mut SystemRandomness);
    let signature = key.0.sign_with_rng(&mut rng, padding, &digest);
    Ok(signature?)
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
) -> Result<Vec<u8>, Fault> {
    let mut rng = Rng(randomness);
    Ok(key.0.encrypt(&mut rng, Oaep::<Sha1>::new(), plaintext)?)
}

/// Opens what [`oaep_encrypt`] made, blinded; `None` says no more than that it didn't open.
pub(crate) fn oaep_decrypt(key: &RsaPrivate, ciphertext: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let mut rng = Rng(&mut SystemRandomness);
    let opened = key
        .0
        .decrypt_blinded(&mut rng, Oaep::<Sha1>::new(), ciphertext);
    opened.ok().map(Zeroizing::new)
}

/// RSA with the padding of PKCS#1 v1.5.
pub(crate) fn pkcs1v15_encrypt(key: &RsaPublic, plaintext: &[u8]) -> Result<Vec<u8>, Fault> {
    let mut rng = Rng(&mut SystemRandomness);
    Ok(key.0.encrypt(&mut rng, Pkcs1v15Encrypt, plaintext)?)
}

/// AES-256 in counter mode, the whole counter block counting big-endian; both directions.
pub(crate) fn aes256_ctr(key: &[u8; 32], counter: &[u8; 16], data: &mut [u8]) -> Result<(), Fault> {
    let mut cipher = Ctr128BE::<Aes256>::new(key.into(), counter.into());
    cipher.try_apply_keystream(data).map_err(|_| Fault::Library)
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

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        match error {
            Error::Rng => Self::Randomness,
            _ => Self::Library,
        }
    }
}

/// A [`Randomness`] as the library's generator.
struct Rng<'a>(&'a mut dyn Randomness);

impl Rng<'_> {
    fn draw<const N: usize>(&mut self) -> Result<[u8; N], RandomnessError> {
        let mut bytes = [0; N];
        self.0.fill(&mut bytes)?;
        Ok(bytes)
    }
}

impl TryRng for Rng<'_> {
    type Error = RandomnessError;

    fn try_next_u32(&mut self) -> Result<u32, RandomnessError> {
        self.draw().map(u32::from_le_bytes)
    }

    fn try_next_u64(&mut self) -> Result<u64, RandomnessError> {
        self.draw().map(u64::from_le_bytes)
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), RandomnessError> {
        self.0.fill(bytes)
    }
}

impl TryCryptoRng for Rng<'_> {}

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
    Hmac::<Sha256>::new((&*block).into()).chain_update(data)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A generator that fails after so many calls.
    struct Failing(usize);

    impl Randomness for Failing {
        fn fill(&mut self, bytes: &mut [u8]) -> Result<(), RandomnessError> {
            self.0 = self.0.checked_sub(1).ok_or(RandomnessError)?;
            SystemRandomness.fill(bytes)
        }
    }

    #[test]
    fn no_private_operation_works_without_random_numbers_to_blind_it() {
        let RsaPrivate(key) = RsaPrivate::generate(1024).expect("a key");
        let sealed = oaep_encrypt(&RsaPublic(key.to_public_key()), b"x", &mut SystemRandomness);
        let sealed = sealed.expect("sealed");
        // The message, both exponents and both primes are blinded.
        for calls in 0..5 {
            let mut failing = Failing(calls);
            let (padding, digest) = pkcs1v15(SignType::Md5WithRsa, b"x");
            let signed = key.sign_with_rng(&mut Rng(&mut failing), padding, &digest);
            assert_eq!(signed, Err(Error::Rng), "{calls}");
            let mut failing = Failing(calls);
            let padding = Oaep::<Sha1>::new();
            let opened = key.decrypt_blinded(&mut Rng(&mut failing), padding, &sealed);
            assert_eq!(opened, Err(Error::Rng), "{calls}");
        }
    }

    #[test]
    fn no_key_is_made_without_random_numbers() {
        let made = rsa::PrivateKey::new(&mut Rng(&mut Failing(0)), 1024);
        assert_eq!(made.map(|_| ()), Err(Error::Rng));
    }
}
