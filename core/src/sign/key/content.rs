//! The documents in a key's file, brought to binary.

use base64::Engine as _;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use zeroize::Zeroizing;

use super::found::{Form, Found};
use super::text::plain;
use crate::crypto::{KeyDer, classify};

/// The documents of a file: one where it is binary or base64, one for each block where it is PEM.
pub(super) struct Content {
    form: Form,
    documents: Vec<Result<Zeroizing<Vec<u8>>, Found>>,
}

/// An RSA key as PKCS#1, and the length of its modulus in bits.
pub(super) type Pkcs1<'a> = (&'a [u8], usize);

impl Content {
    /// Reads base64, PEM or binary; what is none of them is named in a document's place.
    pub fn read(file: &[u8]) -> Self {
        let one = |form, document| Self {
            form,
            documents: vec![document],
        };
        match file {
            // A DER document begins with the tag of a SEQUENCE and a length over 127, which no text does.
            [0x30, 0x80..=0x84, ..] => one(Form::Der, Ok(Zeroizing::new(file.to_vec()))),
            [0xfe, 0xed, 0xfe, 0xed, ..] => one(Form::Der, Err(Found::JavaKeyStore)),
            [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [_, 0, ..] | [0, _, ..] => {
                one(Form::Der, Err(Found::Utf16))
            }
            _ => match std::str::from_utf8(file) {
                Ok(text) => Self::of_text(&plain(text.chars(), file.len())),
                // Around its blocks a file may have names in GBK.
                Err(_) if has_armour(file) => {
                    let bytes = file.iter().filter(|byte| byte.is_ascii());
                    Self::of_text(&plain(bytes.copied().map(char::from), file.len()))
                }
                Err(_) => one(Form::Der, Err(Found::NoKey)),
            },
        }
    }

    /// The one key that `wanted` takes. The same key may be there twice, as in a certificate and beside it.
    pub fn pick<'a>(
        &'a self,
        wanted: impl Fn(KeyDer<'a>) -> Option<Pkcs1<'a>>,
    ) -> Result<Pkcs1<'a>, Found> {
        let mut keys = Vec::new();
        let mut others = Vec::new();
        for document in &self.documents {
            match document.as_ref().map(|der| classify(der)) {
                Ok(der) => match wanted(der) {
                    Some(key) => keys.push(key),
                    None => others.push(Found::of(&der, self.form)),
                },
                Err(found) => others.push(*found),
            }
        }
        match keys.split_first() {
            Some((key, others)) if others.iter().all(|other| other == key) => Ok(*key),
            Some(_) => Err(Found::SeveralKeys),
            None => {
                // Beside a certificate, it is the key under a passphrase that has to be spoken of.
                let telling = others.iter().find(|found| !found.is_readable());
                let found = telling.or_else(|| others.first());
                Err(found.copied().unwrap_or(Found::Nothing))
            }
        }
    }

    fn of_text(text: &str) -> Self {
        let blocks = blocks(text);
        match blocks.is_empty() {
            true => Self {
                form: Form::Base64,
                documents: vec![bare(text)],
            },
            false => Self {
                form: Form::Pem,
                documents: blocks,
            },
        }
    }
}

const BEGIN: &str = "-----BEGIN ";
const HYPHENS: &str = "-----";

fn has_armour(file: &[u8]) -> bool {
    file.windows(BEGIN.len())
        .any(|part| part == BEGIN.as_bytes())
}

/// The blocks of PEM. A block without its END line goes on to the next one, or to the end of the text.
fn blocks(text: &str) -> Vec<Result<Zeroizing<Vec<u8>>, Found>> {
    let mut blocks = Vec::new();
    let mut rest = text;
    while let Some((_, begun)) = rest.split_once(BEGIN) {
        let Some((label, body)) = begun.split_once(HYPHENS) else {
            blocks.push(Err(Found::BrokenArmour));
            break;
        };
        let end = body.find(HYPHENS).unwrap_or(body.len());
        let (body, after) = body.split_at_checked(end).unwrap_or((body, ""));
        blocks.push(block(label, body));
        rest = after;
    }
    blocks
}

fn block(label: &str, body: &str) -> Result<Zeroizing<Vec<u8>>, Found> {
    match label {
        "OPENSSH PRIVATE KEY" => Err(Found::OpenSshKey),
        "EC PRIVATE KEY" | "EC PARAMETERS" | "DSA PRIVATE KEY" => Err(Found::OtherAlgorithm),
        _ if body.contains("Proc-Type:") => Err(Found::EncryptedPrivateKey(Form::Pem)),
        _ => bare(body),
    }
}

/// Base64 without armour.
fn bare(text: &str) -> Result<Zeroizing<Vec<u8>>, Found> {
    let compact: Zeroizing<String> = Zeroizing::new(text.split_whitespace().collect());
    match decode(&compact) {
        Some(_) if compact.is_empty() => Err(Found::Nothing),
        Some(der) => Ok(der),
        None => Err(what_else(text, &compact)),
    }
}

/// Says what a text is that is not base64.
fn what_else(text: &str, compact: &str) -> Found {
    let whole = compact.len() - compact.len() % 4;
    let beginning = compact.get(..whole).and_then(decode);
    if text.contains("BEGIN ") || text.contains("END ") {
        Found::BrokenArmour
    } else if text.contains("<RSAKeyValue>") || text.contains("<Modulus>") {
        Found::Xml
    } else if text.trim_start().starts_with("ssh-") {
        Found::OpenSshPublicKey
    } else if beginning.is_some_and(|der| classify(&der) == KeyDer::Cut) {
        Found::Cut
    } else {
        Found::OtherText
    }
}

/// Decodes base64 of either alphabet, with its padding or without.
fn decode(text: &str) -> Option<Zeroizing<Vec<u8>>> {
    let config =
        GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
    let alphabet = match text.contains(['-', '_']) {
        true => alphabet::URL_SAFE,
        false => alphabet::STANDARD,
    };
    let decoded = GeneralPurpose::new(&alphabet, config).decode(text);
    decoded.ok().map(Zeroizing::new)
}
