//! MACs made of something else than nonce, `$` and ciphertext as they stand.

use super::opened::Opened;
use crate::catalogue::catalogue;
use crate::crypto::{Hash, hmac_matches};

catalogue! {
    /// A wrong input or key of the MAC.
    MacMistake {
        Unwrapped "mac_unwrapped"
            "The MAC was made of the base64 without its line breaks, but the envelope has them."
            "Make the MAC of N, $ and C exactly as they are sent, line breaks included."
        Wrapped "mac_wrapped"
            "The MAC was made of base64 with line breaks, but the envelope was sent without them."
            "Make the MAC of N, $ and C exactly as they are sent."
        AesKey "mac_with_aes_key"
            "The MAC was made with the AES key."
            "Make the MAC with the HMAC key, the one in E1."
        CiphertextOnly "mac_of_ciphertext"
            "The MAC was made of C alone."
            "Make the MAC of N, $ and C."
        NoSeparator "mac_without_separator"
            "The MAC was made of N and C without the $ between them."
            "Make the MAC of N, $ and C."
        DecodedCiphertext "mac_of_decoded_ciphertext"
            "The MAC was made of the bytes of the ciphertext."
            "Make the MAC of the base64 of N and C, with $ between them."
        Decoded "mac_of_decoded"
            "The MAC was made of the bytes of nonce and ciphertext."
            "Make the MAC of the base64 of N and C, with $ between them."
        DecodedSeparated "mac_of_decoded_separated"
            "The MAC was made of the bytes of nonce and ciphertext with $ between them."
            "Make the MAC of the base64 of N and C, with $ between them."
        WholeEnvelope "mac_of_envelope"
            "The MAC was made of all that comes before it, version and sealed keys included."
            "Make the MAC of N, $ and C."
        Plaintext "mac_of_plaintext"
            "The MAC was made of the plaintext."
            "Encrypt first, then make the MAC of N, $ and C."
        HmacMd5 "mac_hmac_md5"
            "The MAC is HMAC-MD5."
            "Use HMAC-SHA256."
        HmacSha1 "mac_hmac_sha1"
            "The MAC is HMAC-SHA1."
            "Use HMAC-SHA256."
        HmacSha512 "mac_hmac_sha512"
            "The MAC is HMAC-SHA512."
            "Use HMAC-SHA256."
    }
}

/// Tells whether the MAC is right.
pub(super) fn is_right(opened: &Opened<'_>) -> bool {
    let authenticated = authenticated(opened);
    hmac_matches(Hash::Sha256, &opened.hmac_key, &authenticated, &opened.mac)
}

/// Tells whether the MAC is the one that this mistake makes.
pub(super) fn is_made_by(mistake: MacMistake, opened: &Opened<'_>, plaintext: &[u8]) -> bool {
    let unwrapped = |text: &str| text.replace(['\r', '\n'], "");
    let (nonce, ciphertext) = (opened.parts.nonce, opened.parts.ciphertext);
    let right = authenticated(opened);
    let (key, hash) = match mistake {
        MacMistake::AesKey => (&opened.aes_key, Hash::Sha256),
        MacMistake::HmacMd5 => (&opened.hmac_key, Hash::Md5),
        MacMistake::HmacSha1 => (&opened.hmac_key, Hash::Sha1),
        MacMistake::HmacSha512 => (&opened.hmac_key, Hash::Sha512),
        _ => (&opened.hmac_key, Hash::Sha256),
    };
    let matches = |text: &[u8]| hmac_matches(hash, key, text, &opened.mac);
    match mistake {
        MacMistake::AesKey
        | MacMistake::HmacMd5
        | MacMistake::HmacSha1
        | MacMistake::HmacSha512 => matches(&right),
        MacMistake::Unwrapped => {
            matches(format!("{}${}", unwrapped(nonce), unwrapped(ciphertext)).as_bytes())
        }
        MacMistake::Wrapped => [("\r\n", ""), ("\r\n", "\r\n"), ("\n", ""), ("\n", "\n")]
            .into_iter()
            .any(|(between, end)| {
                let wrapped = |text: &str| wrap(&unwrapped(text), between, end);
                matches(format!("{nonce}${}", wrapped(ciphertext)).as_bytes())
                    || matches(format!("{}${}", wrapped(nonce), wrapped(ciphertext)).as_bytes())
            }),
        MacMistake::CiphertextOnly => matches(ciphertext.as_bytes()),
        MacMistake::NoSeparator => matches(format!("{nonce}{ciphertext}").as_bytes()),
        MacMistake::DecodedCiphertext => matches(&opened.ciphertext),
        MacMistake::Decoded => matches(&[&*opened.nonce, &opened.ciphertext].concat()),
        MacMistake::DecodedSeparated => {
            matches(&[&*opened.nonce, b"$", &opened.ciphertext].concat())
        }
        MacMistake::WholeEnvelope => {
            let whole = opened.parts.to_string();
            whole.rsplit_once('$').is_some_and(|(before, _)| {
                matches(before.as_bytes()) || matches(format!("{before}$").as_bytes())
            })
        }
        MacMistake::Plaintext => matches(plaintext),
    }
}

fn authenticated(opened: &Opened<'_>) -> Vec<u8> {
    lianlian_core::envelope::authenticated(opened.parts.nonce, opened.parts.ciphertext).into_bytes()
}

/// Base64 in lines of 76 characters.
fn wrap(base64: &str, between: &str, end: &str) -> String {
    let mut wrapped = String::with_capacity(base64.len() + base64.len() / 38 + 2);
    for (position, character) in base64.chars().enumerate() {
        if position > 0 && position % 76 == 0 {
            wrapped.push_str(between);
        }
        wrapped.push(character);
    }
    wrapped + end
}
