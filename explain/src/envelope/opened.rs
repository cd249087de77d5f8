//! An envelope whose keys could be taken out, however they were sealed.

use zeroize::Zeroizing;

use super::seal::unseal;
use super::{EnvelopeFinding, Part};
use crate::text_form::{self, TextForm};
use lianlian_core::envelope::{Parts, VERSION};
use lianlian_core::sign::PrivateKey;

/// An envelope after opening.
pub(super) struct Opened<'a> {
    pub parts: Parts<'a>,
    pub hmac_key: Zeroizing<Vec<u8>>,
    pub aes_key: Zeroizing<Vec<u8>>,
    pub nonce: Vec<u8>,
    pub ciphertext: Vec<u8>,
    pub mac: Vec<u8>,
}

/// Takes a text apart, with or without its version.
pub(super) fn take_apart<'a>(
    pay_load: &'a str,
    findings: &mut Vec<EnvelopeFinding>,
) -> Option<Parts<'a>> {
    let all: Vec<_> = pay_load.split('$').collect();
    if all.first() != Some(&VERSION) {
        findings.push(EnvelopeFinding::Version);
    }
    match all.as_slice() {
        [_, hmac_key, aes_key, nonce, ciphertext, mac]
        | [hmac_key, aes_key, nonce, ciphertext, mac] => Some(Parts {
            hmac_key,
            aes_key,
            nonce,
            ciphertext,
            mac,
        }),
        _ => {
            let found = all.len();
            findings.push(EnvelopeFinding::PartCount { found });
            None
        }
    }
}

/// Reads every part and unseals the keys; `None` where one stays closed.
pub(super) fn open<'a>(
    parts: Parts<'a>,
    key: Option<&PrivateKey>,
    findings: &mut Vec<EnvelopeFinding>,
) -> Option<Opened<'a>> {
    let size = key.map(|key| key.public_key().size());
    let mut read = |text, part, expected| read(text, part, expected, findings);
    let sealed_hmac_key = read(parts.hmac_key, Part::HmacKey, size);
    let sealed_aes_key = read(parts.aes_key, Part::AesKey, size);
    let nonce = read(parts.nonce, Part::Nonce, Some(8));
    let ciphertext = read(parts.ciphertext, Part::Ciphertext, None);
    let mac = read(parts.mac, Part::Mac, Some(32));
    let Some(key) = key else {
        findings.push(EnvelopeFinding::NoKey);
        return None;
    };
    let mut unseal = |sealed: Option<Vec<u8>>, part| unseal(key, &sealed?, part, findings);
    let hmac_key = unseal(sealed_hmac_key, Part::HmacKey);
    let aes_key = unseal(sealed_aes_key, Part::AesKey);
    Some(Opened {
        parts,
        hmac_key: hmac_key?,
        aes_key: aes_key?,
        nonce: nonce?,
        ciphertext: ciphertext?,
        mac: mac?,
    })
}

/// The bytes of a part. A wrong length is remarked and the bytes are taken all the same.
fn read(
    text: &str,
    part: Part,
    expected: Option<usize>,
    findings: &mut Vec<EnvelopeFinding>,
) -> Option<Vec<u8>> {
    let fits = |bytes: &Vec<u8>| expected.is_none_or(|expected| bytes.len() == expected);
    let standard = match text.contains(' ') {
        // Unlike sign, an envelope may hold no stray spaces.
        true => None,
        false => text_form::read(text),
    };
    if let Some(bytes) = standard.as_ref().filter(|bytes| fits(bytes)) {
        return Some(bytes.clone());
    }
    let read_as = |form| Some((form, text_form::read_as(text, form)?));
    let mut others = TextForm::ALL
        .iter()
        .copied()
        .filter(|form| *form != TextForm::Reversed);
    let other = match standard {
        Some(_) => others.filter_map(read_as).find(|(_, bytes)| fits(bytes)),
        None => others.find_map(read_as),
    };
    let finding = match (&other, &standard, expected) {
        (Some((form, _)), _, _) => EnvelopeFinding::Form { part, form: *form },
        (None, None, _) => EnvelopeFinding::Unreadable { part },
        (None, Some(bytes), expected) => {
            wrong_length(part, bytes.len(), expected.unwrap_or_default())
        }
    };
    findings.push(finding);
    other.map(|(_, bytes)| bytes).or(standard)
}

fn wrong_length(part: Part, found: usize, expected: usize) -> EnvelopeFinding {
    match part {
        Part::HmacKey | Part::AesKey => EnvelopeFinding::KeySize {
            part,
            sealed: found * 8,
            key: expected * 8,
        },
        Part::Nonce | Part::Ciphertext | Part::Mac => EnvelopeFinding::Length {
            part,
            found,
            expected,
        },
    }
}
