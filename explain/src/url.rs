//! URL-encoding as the languages have it. They differ in what they leave alone.

use std::borrow::Cow;

use ::url::form_urlencoded;
use encoding_rs::GBK;

/// As forms have it, and Java's URLEncoder, and PHP's urlencode.
pub(crate) fn form(text: &str) -> String {
    encode(text, "*-._", true, false)
}

/// As RFC 3986 has it, and PHP's rawurlencode.
pub(crate) fn percent(text: &str) -> String {
    encode(text, "-._~", false, false)
}

/// As JavaScript's encodeURIComponent has it.
pub(crate) fn component(text: &str) -> String {
    encode(text, "-_.!~*'()", false, false)
}

/// As Python's quote has it, which leaves slashes alone.
pub(crate) fn path(text: &str) -> String {
    encode(text, "_.-~/", false, false)
}

/// As .NET's UrlEncode has it: hex in lower case.
pub(crate) fn lower(text: &str) -> String {
    encode(text, "-_.!*()", true, true)
}

/// As RFC 3986 has it, but hex in lower case.
pub(crate) fn lower_percent(text: &str) -> String {
    encode(text, "-._~", false, true)
}

/// Takes one URL-encoding away, with `+` for a space.
pub(crate) fn decode(text: &str) -> String {
    // A text that is no pair but a name: = and & must not end it.
    let whole = text.replace('=', "%3D").replace('&', "%26");
    let mut pairs = form_urlencoded::parse(whole.as_bytes());
    pairs
        .next()
        .map_or_else(String::new, |(name, _)| Cow::into_owned(name))
}

/// As forms have it, of a text in GBK.
pub(crate) fn gbk_form(text: &str) -> String {
    encode_bytes(&GBK.encode(text).0, "*-._", true, false)
}

fn encode(text: &str, kept: &str, plus: bool, lower: bool) -> String {
    encode_bytes(text.as_bytes(), kept, plus, lower)
}

fn encode_bytes(bytes: &[u8], kept: &str, plus: bool, lower: bool) -> String {
    let digits: &[u8; 16] = match lower {
        true => b"0123456789abcdef",
        false => b"0123456789ABCDEF",
    };
    let digit = |half: u8| digits.get(usize::from(half)).copied().unwrap_or(b'0');
    let mut encoded = Vec::with_capacity(bytes.len());
    for byte in bytes {
        match *byte {
            b' ' if plus => encoded.push(b'+'),
            byte if byte.is_ascii_alphanumeric() || kept.as_bytes().contains(&byte) => {
                encoded.push(byte);
            }
            byte => encoded.extend_from_slice(&[b'%', digit(byte >> 4), digit(byte & 15)]),
        }
    }
    String::from_utf8(encoded).unwrap_or_default()
}
