//! Texts that are sealed by mistake instead of a message's JSON.

use super::opened::Opened;
use super::{EnvelopeFinding, cipher};
use crate::catalogue::catalogue;

catalogue! {
    /// A mistake in a plaintext.
    PlaintextMistake {
        Gbk "plaintext_gbk"
            "The plaintext is GBK, not UTF-8."
            "明文是 GBK，不是 UTF-8。"
            "Take the bytes of the JSON in UTF-8 before they are sealed."
            "加密前请按 UTF-8 取 JSON 的字节。"
        SignString "plaintext_sign_string"
            "The plaintext holds name=value pairs instead of JSON."
            "明文是 name=value 串，不是 JSON。"
            "Seal the signed message's JSON, not the sign string."
            "请加密已签名报文的 JSON，而不是签名原串。"
        NotJson "plaintext_not_json"
            "The plaintext is text, but no JSON object."
            "明文是文本，但不是 JSON 对象。"
            "Seal the signed message's JSON."
            "请加密已签名报文的 JSON。"
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
