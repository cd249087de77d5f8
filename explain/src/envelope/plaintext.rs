//! Texts that are sealed by mistake instead of a message's JSON.

use super::opened::Opened;
use super::{EnvelopeFinding, cipher};
use crate::catalogue::catalogue;

catalogue! {
    /// A mistake in a plaintext.
    PlaintextMistake {
        Gbk "plaintext_gbk"
            "The plaintext is GBK, not UTF-8."
            "Take the bytes of the JSON in UTF-8 before they are sealed."
        SignString "plaintext_sign_string"
            "The plaintext holds name=value pairs instead of JSON."
            "Seal the signed message's JSON, not the sign string."
        NotJson "plaintext_not_json"
            "The plaintext is text, but no JSON object."
            "Seal the signed message's JSON."
    }
}

/// The finding about a text that reads as JSON by no cipher.
pub(super) fn without_json(opened: &Opened<'_>) -> EnvelopeFinding {
    let text = cipher::decrypt(opened);
    let text = text
        .as_deref()
        .and_then(|text| std::str::from_utf8(text).ok());
    let is_text = |text: &&str| !text.chars().any(|c| c.is_control() && !c.is_whitespace());
    match text.filter(is_text) {
        Some(text) if text.contains('&') && text.contains('=') => {
            EnvelopeFinding::Plaintext(PlaintextMistake::SignString)
        }
        Some(_) => EnvelopeFinding::Plaintext(PlaintextMistake::NotJson),
        None => EnvelopeFinding::CipherUnknown,
    }
}
