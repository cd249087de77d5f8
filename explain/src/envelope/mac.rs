//! MACs made of something else than nonce, `$` and ciphertext as they stand.

use super::opened::Opened;
use crate::catalogue::catalogue;
use crate::crypto::{Hash, hmac_matches};

catalogue! {
    /// A wrong input or key of the MAC.
    MacMistake {
        Unwrapped "mac_unwrapped"
            "The MAC was made of the base64 without its line breaks, but the envelope has them."
            "MAC 是对去掉换行的 base64 计算的，但报文里有换行。"
            "Make the MAC of N, $ and C exactly as they are sent, line breaks included."
            "请对 N、$ 和 C 按实际发送的样子计算 MAC，包括换行。"
        Wrapped "mac_wrapped"
            "The MAC was made of base64 with line breaks, but the envelope was sent without them."
            "MAC 是对带换行的 base64 计算的，但发送时没有换行。"
            "Make the MAC of N, $ and C exactly as they are sent."
            "请对 N、$ 和 C 按实际发送的样子计算 MAC。"
        AesKey "mac_with_aes_key"
            "The MAC was made with the AES key."
            "MAC 用了 AES 密钥。"
            "Make the MAC with the HMAC key, the one in E1."
            "请用 E1 里的 HMAC 密钥计算 MAC。"
        CiphertextOnly "mac_of_ciphertext"
            "The MAC was made of C alone."
            "MAC 只对 C 计算。"
            "Make the MAC of N, $ and C."
            "请对 N、$ 和 C 计算 MAC。"
        NoSeparator "mac_without_separator"
            "The MAC was made of N and C without the $ between them."
            "MAC 是对 N 和 C 计算的，中间少了 $。"
            "Make the MAC of N, $ and C."
            "请对 N、$ 和 C 计算 MAC。"
        DecodedCiphertext "mac_of_decoded_ciphertext"
            "The MAC was made of the bytes of the ciphertext."
            "MAC 是对密文的原始字节计算的。"
            "Make the MAC of the base64 of N and C, with $ between them."
            "请对 N 和 C 的 base64 计算 MAC，中间加 $。"
        Decoded "mac_of_decoded"
            "The MAC was made of the bytes of nonce and ciphertext."
            "MAC 是对 nonce 和密文的原始字节计算的。"
            "Make the MAC of the base64 of N and C, with $ between them."
            "请对 N 和 C 的 base64 计算 MAC，中间加 $。"
        DecodedSeparated "mac_of_decoded_separated"
            "The MAC was made of the bytes of nonce and ciphertext with $ between them."
            "MAC 是对 nonce 和密文的原始字节、中间加 $ 计算的。"
            "Make the MAC of the base64 of N and C, with $ between them."
            "请对 N 和 C 的 base64 计算 MAC，中间加 $。"
        WholeEnvelope "mac_of_envelope"
            "The MAC was made of all that comes before it, version and sealed keys included."
            "MAC 是对它前面的全部内容计算的，包括版本号和加密后的密钥。"
            "Make the MAC of N, $ and C."
            "请对 N、$ 和 C 计算 MAC。"
        Plaintext "mac_of_plaintext"
            "The MAC was made of the plaintext."
            "MAC 是对明文计算的。"
            "Encrypt first, then make the MAC of N, $ and C."
            "请先加密，再对 N、$ 和 C 计算 MAC。"
        HmacMd5 "mac_hmac_md5"
            "The MAC is HMAC-MD5."
            "MAC 是 HMAC-MD5。"
            "Use HMAC-SHA256."
            "请用 HMAC-SHA256。"
        HmacSha1 "mac_hmac_sha1"
            "The MAC is HMAC-SHA1."
            "MAC 是 HMAC-SHA1。"
            "Use HMAC-SHA256."
            "请用 HMAC-SHA256。"
        HmacSha512 "mac_hmac_sha512"
            "The MAC is HMAC-SHA512."
            "MAC 是 HMAC-SHA512。"
            "Use HMAC-SHA256."
            "请用 HMAC-SHA256。"
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
