//! The reasons why an envelope doesn't open.
//!
//! Here alone, a text is decrypted though its MAC doesn't match: a diagnosis is for whoever owns the
//! private key, on their own machine, and has to say what is inside. Nothing acts on it.

mod cipher;
mod finding;
mod json;
mod mac;
mod opened;
mod part;
mod plaintext;
mod report;
mod seal;

use zeroize::Zeroizing;

pub use cipher::CipherMistake;
pub use finding::EnvelopeFinding;
pub use mac::MacMistake;
pub use part::Part;
pub use plaintext::PlaintextMistake;
pub use report::EnvelopeReport;
pub use seal::SealMistake;

use super::clues::Clues;
use super::received::Received;
use super::signature::{SignatureReport, explain_signature};
use json::reads_as_json;
use lianlian_core::envelope;
use lianlian_core::message::{RawMessage, RawValue};
use opened::Opened;

/// The `pay_load` in a message, or the message where it is a bare one.
pub(super) fn pay_load(received: &Received) -> Option<Zeroizing<String>> {
    let text = received.text.trim();
    let owned = |text: &str| Some(Zeroizing::new(text.to_owned()));
    if let Ok(members) = RawMessage::members_in_order(text) {
        let member = members.iter().find(|member| member.name == "pay_load")?;
        return match &member.value {
            RawValue::Text(pay_load) => owned(pay_load),
            RawValue::Null | RawValue::Other(_) => None,
        };
    }
    if let Ok(text) = serde_json::from_str::<String>(text) {
        return owned(&text);
    }
    let is_bare = !text.starts_with(['{', '['])
        && (text.starts_with("lianpay") || text.matches('$').count() >= 4);
    is_bare.then(|| owned(text)).flatten()
}

/// Takes an envelope apart, and goes on with the signature inside.
pub(super) fn explain_envelope(
    pay_load: &str,
    clues: &Clues<'_>,
) -> (EnvelopeReport, Option<SignatureReport>) {
    let mut findings = Vec::new();
    let plaintext = open(pay_load, clues, &mut findings);
    let opens = clues
        .private_key
        .and_then(|key| envelope::open(pay_load, key).ok())
        .is_some_and(|plaintext| RawMessage::parse(&plaintext).is_ok());
    let signature = plaintext
        .filter(|_| !clues.keys.is_empty())
        .and_then(|plaintext| Received::read(&plaintext).ok())
        .and_then(|received| explain_signature(&received, clues.keys, clues).ok());
    (EnvelopeReport { opens, findings }, signature)
}

/// Opens the envelope. Returns the sealed text where it reads as a message.
fn open(
    pay_load: &str,
    clues: &Clues<'_>,
    findings: &mut Vec<EnvelopeFinding>,
) -> Option<Zeroizing<Vec<u8>>> {
    let parts = opened::take_apart(pay_load, findings)?;
    let opened = opened::open(parts, clues.private_key, findings)?;
    let right = cipher::decrypt(&opened);
    let right = right.filter(|text| reads_as_json(text));
    let by_mistake = || {
        CipherMistake::ALL.iter().copied().find_map(|mistake| {
            let text = cipher::decrypt_as(mistake, &opened)?;
            reads_as_json(&text).then_some((mistake, text))
        })
    };
    let (mistake, text) = match right {
        Some(text) => (None, Some(text)),
        None => by_mistake().map_or((None, None), |(mistake, text)| (Some(mistake), Some(text))),
    };
    explain_mac(&opened, mistake, text.as_deref(), findings);
    match &text {
        Some(text) if std::str::from_utf8(text).is_err() => {
            findings.push(EnvelopeFinding::Plaintext(PlaintextMistake::Gbk));
        }
        Some(_) => {}
        None => findings.push(plaintext::without_json(&opened)),
    }
    text
}

/// Says what is wrong with the MAC and with the cipher, which may be one mistake.
fn explain_mac(
    opened: &Opened<'_>,
    cipher: Option<CipherMistake>,
    plaintext: Option<&Vec<u8>>,
    findings: &mut Vec<EnvelopeFinding>,
) {
    let made_by = |mistake: &&MacMistake| {
        let plaintext = plaintext.map(Vec::as_slice).unwrap_or_default();
        mac::is_made_by(**mistake, opened, plaintext)
    };
    let found = match mac::is_right(opened) {
        true => None,
        false => Some(MacMistake::ALL.iter().find(made_by)),
    };
    let cipher = match (cipher, found) {
        // Under the other key the MAC is right as well: it is the keys that are swapped.
        (Some(CipherMistake::KeysSwapped), Some(Some(MacMistake::AesKey))) => {
            return findings.push(EnvelopeFinding::Cipher(CipherMistake::KeysSwapped));
        }
        (Some(CipherMistake::KeysSwapped), _) => Some(CipherMistake::HmacKey),
        // The tag of GCM stands in the place of the MAC.
        (Some(CipherMistake::Gcm), Some(None)) => {
            return findings.push(EnvelopeFinding::Cipher(CipherMistake::Gcm));
        }
        (cipher, _) => cipher,
    };
    findings.extend(found.map(|found| match found {
        Some(mistake) => EnvelopeFinding::Mac(*mistake),
        None => EnvelopeFinding::MacMismatch,
    }));
    findings.extend(cipher.map(EnvelopeFinding::Cipher));
}
