//! The kind of key that a DER document holds.

use rsa::pkcs1::{self, UintRef};
use rsa::pkcs8::der::asn1::AnyRef;
use rsa::pkcs8::der::{Decode as _, ErrorKind, Reader as _, SliceReader};
use rsa::pkcs8::{PrivateKeyInfoRef, SubjectPublicKeyInfoRef};

/// A key's DER, by its kind; RSA keys as PKCS#1 with the length of their modulus in bits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum KeyDer<'a> {
    /// An RSA private key.
    RsaPrivate { pkcs1: &'a [u8], bits: usize },
    /// An RSA public key.
    RsaPublic { pkcs1: &'a [u8], bits: usize },
    /// A certificate, with the RSA public key that it certifies.
    Certificate { pkcs1: &'a [u8], bits: usize },
    /// A private key under a passphrase.
    EncryptedPrivate,
    /// A store of keys and certificates (PKCS#12).
    Pkcs12,
    /// A key of another algorithm (EC, Ed25519, DSA), or a certificate of one.
    OtherAlgorithm,
    /// The beginning of a document that is longer.
    Cut,
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
        return classify_spki(&spki);
    }
    let certified = certified_key(der).map(SubjectPublicKeyInfoRef::try_from);
    if let Some(Ok(spki)) = certified {
        return match classify_spki(&spki) {
            KeyDer::RsaPublic { pkcs1, bits } => KeyDer::Certificate { pkcs1, bits },
            other => other,
        };
    }
    match classify_pkcs1(der) {
        KeyDer::Unknown => classify_container(der),
        key => key,
    }
}

fn classify_spki<'a>(spki: &SubjectPublicKeyInfoRef<'a>) -> KeyDer<'a> {
    let rsa = spki.algorithm.oid == pkcs1::ALGORITHM_OID;
    match spki.subject_public_key.as_bytes() {
        Some(pkcs1) if rsa => classify_pkcs1(pkcs1),
        _ => KeyDer::OtherAlgorithm,
    }
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

/// Says what a document is that holds no key in the open.
fn classify_container(der: &[u8]) -> KeyDer<'_> {
    let content = match (der, AnyRef::from_der(der)) {
        // Windows and Java write PKCS#12 without its length.
        ([SEQUENCE, 0x80, content @ ..], _) => content,
        ([SEQUENCE, ..], Err(error)) if matches!(error.kind(), ErrorKind::Incomplete { .. }) => {
            return KeyDer::Cut;
        }
        (_, Ok(document)) => document.value(),
        _ => return KeyDer::Unknown,
    };
    match content.starts_with(&PKCS12_VERSION) {
        true => KeyDer::Pkcs12,
        false if is_encrypted(der) => KeyDer::EncryptedPrivate,
        false => KeyDer::Unknown,
    }
}

const SEQUENCE: u8 = 0x30;
const OCTET_STRING: u8 = 0x04;
/// The tag of a certificate's version, which old certificates leave out.
const EXPLICIT_0: u8 = 0xa0;

/// The INTEGER 3, with which nothing else begins that may be in a key's file.
const PKCS12_VERSION: [u8; 3] = [2, 1, 3];

/// The algorithms of encryption under a passphrase: object identifiers that begin with 1.2.840.113549.1.5 (PKCS#5)
/// or 1.2.840.113549.1.12 (PKCS#12).
const PASSPHRASES: [&[u8]; 2] = [
    &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05],
    &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x0c],
];

/// The SubjectPublicKeyInfo of a certificate (RFC 5280, 4.1), which comes after serial number, algorithm, issuer,
/// validity and subject. Nothing of these is read: names and times in certificates have forms that no parser takes.
fn certified_key(der: &[u8]) -> Option<&[u8]> {
    let [content, _algorithm, _signature] = *elements(der)?.as_slice() else {
        return None;
    };
    let content = elements(content)?.into_iter();
    let is_version = |element: &&[u8]| element.first() == Some(&EXPLICIT_0);
    content.skip_while(is_version).nth(5)
}

/// Tells whether this is an EncryptedPrivateKeyInfo (RFC 5958, 3): an algorithm and encrypted bytes.
fn is_encrypted(der: &[u8]) -> bool {
    let algorithm = || {
        let [algorithm, [OCTET_STRING, ..]] = *elements(der)?.as_slice() else {
            return None;
        };
        let name = *elements(algorithm)?.first()?;
        Some(AnyRef::from_der(name).ok()?.value())
    };
    algorithm().is_some_and(|name| PASSPHRASES.iter().any(|begin| name.starts_with(begin)))
}

/// The elements of a SEQUENCE, each with its tag and length; a key's file has few in each.
fn elements(der: &[u8]) -> Option<Vec<&[u8]>> {
    let sequence = AnyRef::from_der(der).ok()?;
    (der.first() == Some(&SEQUENCE)).then_some(())?;
    let mut reader = SliceReader::new(sequence.value()).ok()?;
    let mut elements = Vec::new();
    while !reader.is_finished() && elements.len() < 16 {
        elements.push(reader.tlv_bytes().ok()?);
    }
    Some(elements)
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

    #[test]
    fn documents_are_known_by_their_shape() {
        let pkcs5 = [&[0x06, 0x09][..], PASSPHRASES[0], &[0x0d]].concat();
        let algorithm = [&[0x30, 0x0b][..], &pkcs5].concat();
        let encrypted = [&[0x30, 0x10][..], &algorithm, &[0x04, 0x01, 0xff]].concat();
        let cases: &[(&[u8], KeyDer<'_>)] = &[
            (&encrypted, KeyDer::EncryptedPrivate),
            (&encrypted[..12], KeyDer::Cut),
            (&[0x30, 0x80, 2, 1, 3, 0x30, 0x80], KeyDer::Pkcs12),
            (&[0x30, 3, 2, 1, 3], KeyDer::Pkcs12),
            (&[0x30, 3, 2, 1, 4], KeyDer::Unknown),
            (&[0x30, 0x82], KeyDer::Cut),
            (&[0x30], KeyDer::Cut),
            (&[0x30, 0], KeyDer::Unknown),
            (&[], KeyDer::Unknown),
            (&[0x04, 0x82], KeyDer::Unknown),
        ];
        for (der, kind) in cases {
            assert!(classify(der) == *kind, "{der:x?}");
        }
    }
}
