//! The backend of the OpenSSL project, through the `openssl` crate.
//!
//! OpenSSL blinds private operations and makes keys with its own generator, which the operating system
//! seeds.

use openssl::cipher::Cipher;
use openssl::cipher_ctx::CipherCtx;
use openssl::error::ErrorStack;
use openssl::hash::MessageDigest;
use openssl::memcmp;
use openssl::pkey::{PKey, Private, Public};
use openssl::pkey_ctx::PkeyCtx;
use openssl::rsa::{Padding, Rsa, RsaRef};
use openssl::sha::Sha256;
use openssl::sign::{Signer, Verifier};
use zeroize::Zeroizing;

use super::oaep::{self, SEED};
use super::{Fault, Randomness, RandomnessError, SignType};

/// An RSA public key of this backend.
#[derive(Clone)]
pub(crate) struct RsaPublic {
    key: PKey<Public>,
    rsa: Rsa<Public>,
}

/// An RSA private key of this backend; OpenSSL wipes it when the last clone is dropped.
#[derive(Clone)]
pub(crate) struct RsaPrivate {
    key: PKey<Private>,
    public: RsaPublic,
}

impl RsaPublic {
    /// Reads a PKCS#1 `RSAPublicKey`; `None` where its numbers make no key.
    pub fn from_pkcs1_der(der: &[u8]) -> Option<Self> {
        Self::new(Rsa::public_key_from_der_pkcs1(der).ok()?)
    }

    /// The key as SubjectPublicKeyInfo.
    pub fn to_spki_der(&self) -> Option<Vec<u8>> {
        self.key.public_key_to_der().ok()
    }

    fn new(rsa: Rsa<Public>) -> Option<Self> {
        // OpenSSL reads any two numbers.
        let (n, e) = (rsa.n(), rsa.e());
        if !n.is_odd() || !e.is_odd() || !(2..=33).contains(&e.num_bits()) || e >= n {
            return None;
        }
        let key = PKey::from_rsa(rsa.clone()).ok()?;
        Some(Self { key, rsa })
    }
}

impl RsaPrivate {
    /// Makes a new key with the public exponent 65537.
    pub fn generate(bits: usize) -> Result<Self, RandomnessError> {
        let bits = bits.try_into().map_err(|_| RandomnessError)?;
        let rsa = Rsa::generate(bits).map_err(|_| RandomnessError)?;
        Self::new(rsa).ok_or(RandomnessError)
    }

    /// Reads a PKCS#1 `RSAPrivateKey`; `None` where its numbers make no key.
    pub fn from_pkcs1_der(der: &[u8]) -> Option<Self> {
        let rsa = Rsa::private_key_from_der(der).ok()?;
        rsa.check_key().is_ok_and(|right| right).then_some(())?;
        Self::new(rsa)
    }

    /// The key as PKCS#8.
    pub fn to_pkcs8_der(&self) -> Option<Zeroizing<Vec<u8>>> {
        self.key.private_key_to_pkcs8().ok().map(Zeroizing::new)
    }

    /// The public half.
    pub fn to_public(&self) -> RsaPublic {
        self.public.clone()
    }

    fn new(rsa: Rsa<Private>) -> Option<Self> {
        let public = RsaPublic::new(public_half(&rsa).ok()?)?;
        let key = PKey::from_rsa(rsa).ok()?;
        Some(Self { key, public })
    }
}

/// A PKCS#1 v1.5 signature. The private-key operation is blinded, so that its time says nothing of
/// the key: OpenSSL does so unless it is told not to.
pub(crate) fn rsa_sign(
    key: &RsaPrivate,
    sign_type: SignType,
    message: &[u8],
) -> Result<Vec<u8>, Fault> {
    let mut signer = Signer::new(hash(sign_type), &key.key)?;
    Ok(signer.sign_oneshot_to_vec(message)?)
}

/// Tells whether `signature` is the key's PKCS#1 v1.5 signature of `message`.
pub(crate) fn rsa_verify(
    key: &RsaPublic,
    sign_type: SignType,
    message: &[u8],
    signature: &[u8],
) -> bool {
    let verified = Verifier::new(hash(sign_type), &key.key)
        .and_then(|mut verifier| verifier.verify_oneshot(signature, message));
    verified.is_ok_and(|right| right)
}

/// RSA-OAEP with SHA-1, MGF1 with SHA-1 and an empty label, as the envelope has it.
pub(crate) fn oaep_encrypt(
    key: &RsaPublic,
    plaintext: &[u8],
    randomness: &mut dyn Randomness,
) -> Result<Vec<u8>, Fault> {
    let mut seed = Zeroizing::new([0; SEED]);
    randomness.fill(&mut *seed)?;
    // OpenSSL's own padding would not take the caller's seed.
    let size = key.key.size();
    let block = oaep::pad(plaintext, &seed, size).ok_or(Fault::Library)?;
    let mut sealed = vec![0; size];
    key.rsa.public_encrypt(&block, &mut sealed, Padding::NONE)?;
    Ok(sealed)
}

/// Opens what [`oaep_encrypt`] made, blinded; `None` says no more than that it didn't open.
pub(crate) fn oaep_decrypt(key: &RsaPrivate, ciphertext: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    // OpenSSL would also take a number without its leading zeros.
    let size = key.key.size();
    (ciphertext.len() == size).then_some(())?;
    let mut context = PkeyCtx::new(&key.key).ok()?;
    context.decrypt_init().ok()?;
    // With SHA-1 for both hashes, unless they are set.
    context.set_rsa_padding(Padding::PKCS1_OAEP).ok()?;
    let mut opened = Zeroizing::new(vec![0; size]);
    let length = context.decrypt(ciphertext, Some(&mut opened)).ok()?;
    opened.truncate(length);
    Some(opened)
}

/// RSA with the padding of PKCS#1 v1.5.
pub(crate) fn pkcs1v15_encrypt(key: &RsaPublic, plaintext: &[u8]) -> Result<Vec<u8>, Fault> {
    let mut sealed = vec![0; key.key.size()];
    key.rsa
        .public_encrypt(plaintext, &mut sealed, Padding::PKCS1)?;
    Ok(sealed)
}

/// AES-256 in counter mode, the whole counter block counting big-endian; both directions.
pub(crate) fn aes256_ctr(key: &[u8; 32], counter: &[u8; 16], data: &mut [u8]) -> Result<(), Fault> {
    let mut context = CipherCtx::new()?;
    context.encrypt_init(Some(Cipher::aes_256_ctr()), Some(key), Some(counter))?;
    let length = data.len();
    context.cipher_update_inplace(data, length)?;
    Ok(())
}

/// HMAC with SHA-256.
///
/// RFC 2104 over OpenSSL's hash: OpenSSL's own HMAC looks its parts up by name at each call, which takes
/// longer than the whole cipher.
pub(crate) fn hmac_sha256(key: &[u8; 32], data: &[u8]) -> [u8; 32] {
    let keyed = |mask: u8, data: &[u8]| {
        let mut block = Zeroizing::new([mask; 64]);
        for (masked, byte) in block.iter_mut().zip(key) {
            *masked ^= byte;
        }
        let mut hash = Sha256::new();
        hash.update(&*block);
        hash.update(data);
        hash.finish()
    };
    keyed(0x5c, &keyed(0x36, data))
}

/// Tells whether `mac` is the HMAC of `data`, compared in constant time.
pub(crate) fn hmac_sha256_matches(key: &[u8; 32], data: &[u8], mac: &[u8]) -> bool {
    let right = hmac_sha256(key, data);
    mac.len() == right.len() && memcmp::eq(&right, mac)
}

/// The SHA-256 digest of `data`.
pub(crate) fn sha256(data: &[u8]) -> [u8; 32] {
    openssl::sha::sha256(data)
}

impl From<ErrorStack> for Fault {
    fn from(_: ErrorStack) -> Self {
        Self::Library
    }
}

fn hash(sign_type: SignType) -> MessageDigest {
    match sign_type {
        SignType::Md5WithRsa => MessageDigest::md5(),
        SignType::Sha256WithRsa => MessageDigest::sha256(),
    }
}

fn public_half(rsa: &RsaRef<Private>) -> Result<Rsa<Public>, ErrorStack> {
    Rsa::from_public_components(rsa.n().to_owned()?, rsa.e().to_owned()?)
}
