//! The kind of key that a DER document holds.

use rsa::pkcs1::{self, UintRef};
use rsa::pkcs8::{PrivateKeyInfoRef, SubjectPublicKeyInfoRef};

/// A key's DER, by its kind; RSA keys as PKCS#1 with the length of their modulus in bits.
pub(crate) enum KeyDer<'a> {
    /// An RSA private key.
    RsaPrivate { pkcs1: &'a [u8], bits: usize },
    /// An RSA public key.
    RsaPublic { pkcs1: &'a [u8], bits: usize },
    /// A key of another algorithm (EC, Ed25519, DSA).
    OtherAlgorithm,
    /// Not a key of a known kind.
    Unknown,
}

/// Says what kind of key `der` holds, whichever of the usual wrappings it has.
pub(crate) fn classify(der: &[u8]) -> KeyDer<'_> {
    if let Ok(pkcs8) = PrivateKeyInfoRef::try_from(der) {
        return match pkcs8.algorithm.oid == pkcs1::ALGORITHM_OID {
            true => classify_pkcs1(pkcs8.private_key.as_bytes()),
            false => KeyDer::OtherAlgorithm,
        };
    }
    if let Ok(spki) = SubjectPublicKeyInfoRef::try_from(der) {
        let rsa = spki.algorithm.oid == pkcs1::ALGORITHM_OID;
        return match spki.subject_public_key.as_bytes() {
            Some(pkcs1) if rsa => classify_pkcs1(pkcs1),
            _ => KeyDer::OtherAlgorithm,
        };
    }
    classify_pkcs1(der)
}

fn classify_pkcs1(pkcs1: &[u8]) -> KeyDer<'_> {
    if let Ok(key) = pkcs1::RsaPrivateKeyRef::try_from(pkcs1) {
        let bits = bits(key.modulus);
        return KeyDer::RsaPrivate { pkcs1, bits };
    }
    if let Ok(key) = pkcs1::RsaPublicKeyRef::try_from(pkcs1) {
        let bits = bits(key.modulus);
        return KeyDer::RsaPublic { pkcs1, bits };
    }
    KeyDer::Unknown
}

/// The length of a number without its leading zero bits.
fn bits(modulus: UintRef<'_>) -> usize {
    let bytes = modulus.as_bytes();
    let zeros = bytes.first().map_or(0, |first| first.leading_zeros());
    8 * bytes.len() - zeros as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_length_counts_from_the_first_bit_that_is_set() {
        let length = |bytes| bits(UintRef::new(bytes).expect("a number"));
        assert_eq!(length(&[0x80, 0]), 16);
        assert_eq!(length(&[0, 0x01, 0xff]), 9);
        assert_eq!(length(&[0]), 0);
    }
}
