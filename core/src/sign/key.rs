//! Keys: read from what merchants hold, written as what LianLian takes.

mod content;
mod found;
mod likeness;
mod text;

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

pub use found::{Form, Found};
pub use likeness::reads_like_a_key;

use crate::crypto::{KeyDer, RandomnessError, RsaPrivate, RsaPublic, sha256};
use content::Content;

/// The lengths of keys that LianLian takes are among these, in bits.
const BITS: std::ops::RangeInclusive<usize> = 1024..=4096;

/// Keys under this length are accepted, for LianLian's own has 1024 bits, but weak.
const STRONG_BITS: usize = 2048;

/// An RSA public key: verifies signatures and seals envelopes.
#[derive(Clone)]
pub struct PublicKey {
    backend: RsaPublic,
    bits: usize,
}

/// An RSA private key: signs, and opens envelopes. Never shown, wiped on drop.
#[derive(Clone)]
pub struct PrivateKey {
    backend: RsaPrivate,
    bits: usize,
}

/// The reason why a text or file is not the key that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum KeyError {
    /// Something else than an RSA private key.
    #[error("expected an RSA private key (PKCS#8 or PKCS#1, in base64, PEM or DER), found {0}")]
    NotPrivate(Found),
    /// Something else than an RSA public key.
    #[error(
        "expected an RSA public key (SubjectPublicKeyInfo or PKCS#1, or a certificate, in base64, PEM or DER), found \
         {0}"
    )]
    NotPublic(Found),
    /// An RSA key of a length that is not used here.
    #[error("found an RSA key of {bits} bits: use one of 1024 to 4096 bits, best 2048")]
    Length {
        /// Length of the modulus.
        bits: usize,
    },
    /// An RSA key whose numbers don't belong together.
    #[error("found an RSA key whose numbers don't belong together: the file may be damaged")]
    Damaged,
}

impl PublicKey {
    /// Reads a public key: SubjectPublicKeyInfo or PKCS#1, or a certificate with the key, in base64 without
    /// armour, in PEM, or as binary DER. Text may have come through variables, JSON and mails: line breaks,
    /// escaped ones too, quotes and blanks of any kind are passed over, either alphabet of base64 is read, and
    /// among several blocks of PEM the key is looked for.
    ///
    /// # Errors
    /// [`KeyError`] names what was found instead.
    pub fn parse(key: impl AsRef<[u8]>) -> Result<Self, KeyError> {
        let content = Content::read(key.as_ref());
        let wanted = |der| match der {
            KeyDer::RsaPublic { pkcs1, bits } | KeyDer::Certificate { pkcs1, bits } => {
                Some((pkcs1, bits))
            }
            _ => None,
        };
        let (pkcs1, bits) = content.pick(wanted).map_err(KeyError::NotPublic)?;
        check_length(bits)?;
        let backend = RsaPublic::from_pkcs1_der(pkcs1).ok_or(KeyError::Damaged)?;
        Ok(Self { backend, bits })
    }

    /// Length of the modulus in bits.
    pub const fn bits(&self) -> usize {
        self.bits
    }

    /// Tells whether the key is shorter than today's minimum of 2048 bits. LianLian's own is.
    pub const fn is_weak(&self) -> bool {
        self.bits < STRONG_BITS
    }

    /// Length of a signature, and of a sealed key, in bytes.
    pub const fn size(&self) -> usize {
        self.bits.div_ceil(8)
    }

    /// The key as SubjectPublicKeyInfo in base64 on one line: the form in which keys are exchanged
    /// with LianLian.
    pub fn to_base64(&self) -> String {
        STANDARD.encode(self.to_der())
    }

    /// The key as SubjectPublicKeyInfo in PEM.
    pub fn to_pem(&self) -> String {
        to_pem("PUBLIC KEY", &self.to_der())
    }

    /// SHA-256 of the SubjectPublicKeyInfo: names the key without holding it.
    pub fn fingerprint(&self) -> [u8; 32] {
        sha256(&self.to_der())
    }

    /// The key as SubjectPublicKeyInfo in DER.
    pub fn to_der(&self) -> Vec<u8> {
        // Encoding fails for no key that could be read or made; there is nothing to fall back on.
        self.backend.to_spki_der().unwrap_or_default()
    }

    pub(crate) const fn backend(&self) -> &RsaPublic {
        &self.backend
    }
}

impl PrivateKey {
    /// Reads a private key: PKCS#8 or PKCS#1, in base64 without armour, in PEM, or as binary DER; text as leniently
    /// as [`PublicKey::parse`] reads it.
    ///
    /// # Errors
    /// [`KeyError`] names what was found instead.
    pub fn parse(key: impl AsRef<[u8]>) -> Result<Self, KeyError> {
        let content = Content::read(key.as_ref());
        let wanted = |der| match der {
            KeyDer::RsaPrivate { pkcs1, bits } => Some((pkcs1, bits)),
            _ => None,
        };
        let (pkcs1, bits) = content.pick(wanted).map_err(KeyError::NotPrivate)?;
        check_length(bits)?;
        let backend = RsaPrivate::from_pkcs1_der(pkcs1).ok_or(KeyError::Damaged)?;
        Ok(Self { backend, bits })
    }

    /// Makes a new key with the operating system's generator.
    ///
    /// # Errors
    /// [`GenerateError`] for a length that LianLian doesn't take, or without random numbers.
    pub fn generate(bits: usize) -> Result<Self, GenerateError> {
        if !BITS.contains(&bits) {
            return Err(GenerateError::Length { bits });
        }
        let backend = RsaPrivate::generate(bits)?;
        Ok(Self { backend, bits })
    }

    /// The public half.
    pub fn public_key(&self) -> PublicKey {
        PublicKey {
            backend: self.backend.to_public(),
            bits: self.bits,
        }
    }

    /// Length of the modulus in bits.
    pub const fn bits(&self) -> usize {
        self.bits
    }

    /// The key as PKCS#8 in base64 on one line.
    pub fn to_base64(&self) -> Zeroizing<String> {
        Zeroizing::new(STANDARD.encode(&*self.to_der()))
    }

    /// The key as PKCS#8 in PEM.
    pub fn to_pem(&self) -> Zeroizing<String> {
        Zeroizing::new(to_pem("PRIVATE KEY", &self.to_der()))
    }

    /// The key as PKCS#8 in DER: for a cryptographic library that is handed the key. Wiped on drop.
    pub fn to_der(&self) -> Zeroizing<Vec<u8>> {
        // See PublicKey::to_der.
        self.backend.to_pkcs8_der().unwrap_or_default()
    }

    pub(crate) const fn backend(&self) -> &RsaPrivate {
        &self.backend
    }
}

/// The reason why no key could be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum GenerateError {
    /// A length that LianLian doesn't take.
    #[error("a key of {bits} bits can't be used: make one of 1024 to 4096 bits, best 2048")]
    Length {
        /// The length asked for.
        bits: usize,
    },
    /// No random numbers.
    #[error(transparent)]
    Randomness(#[from] RandomnessError),
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c, d, ..] = self.fingerprint();
        write!(
            f,
            "PublicKey({} bits, {a:02x}{b:02x}{c:02x}{d:02x}…)",
            self.bits
        )
    }
}

impl fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PrivateKey({} bits)", self.bits)
    }
}

fn check_length(bits: usize) -> Result<(), KeyError> {
    match BITS.contains(&bits) {
        true => Ok(()),
        false => Err(KeyError::Length { bits }),
    }
}

fn to_pem(label: &str, der: &[u8]) -> String {
    let base64 = Zeroizing::new(STANDARD.encode(der));
    let mut pem = format!("-----BEGIN {label}-----\n");
    for (position, character) in base64.chars().enumerate() {
        if position > 0 && position % 64 == 0 {
            pem.push('\n');
        }
        pem.push(character);
    }
    pem.push_str(&format!("\n-----END {label}-----\n"));
    pem
}
