//! URL-encoding as the languages have it. They differ in what they leave alone.

use std::borrow::Cow;

use url::form_urlencoded;

/// As forms have it, and Java's URLEncoder, and PHP's urlencode.
pub(super) fn form(text: &str) -> String {
    encode(text, "*-._", true, false)
}

/// As RFC 3986 has it, and PHP's rawurlencode.
pub(super) fn percent(text: &str) -> String {
    encode(text, "-._~", false, false)
}

/// As JavaScript's encodeURIComponent has it.
pub(super) fn component(text: &str) -> String {
    encode(text, "-_.!~*'()", false, false)
}

/// As Python's quote has it, which leaves slashes alone.
pub(super) fn path(text: &str) -> String {
    encode(text, "_.-~/", false, false)
}

/// As .NET's UrlEncode has it: hex in lower case.
pub(super) fn lower(text: &str) -> String {
    encode(text, "-_.!*()", true, true)
}

/// As RFC 3986 has it, but hex in lower case.
pub(super) fn lower_percent(text: &str) -> String {
    encode(text, "-._~", false, true)
}

/// Takes one URL-encoding away, with `+` for a space.
pub(super) fn decode(text: &str) -> String {
    // A text that is no pair but a name: = and & must not end it.
    let whole = text.replace('=', "%3D").replace('&', "%26");
    let mut pairs = form_urlencoded::parse(whole.as_bytes());
    pairs
        .next()
        .map_or_else(String::new, |(name, _)| Cow::into_owned(name))
}

fn encode(text: &str, kept: &str, plus: bool, lower: bool) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b' ' if plus => encoded.push('+'),
            _ if byte.is_ascii_alphanumeric() || kept.as_bytes().contains(&byte) => {
                encoded.push(char::from(byte));
            }
            _ if lower => encoded.push_str(&format!("%{byte:02x}")),
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}
