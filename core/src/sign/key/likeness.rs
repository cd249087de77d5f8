//! Keys where something else belongs.

/// A key has more characters than this, also one of 32 bytes in base64.
const FEWEST: usize = 40;

/// Tells whether a text may be a key, or a part of one: armour, several lines, or base64 of some length. Whoever is
/// given such a text in place of a file's name must not show it.
///
/// ```
/// # extern crate lianlian_core as lianlian;
/// use lianlian::sign::reads_like_a_key;
///
/// assert!(reads_like_a_key("MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSj"));
/// assert!(!reads_like_a_key("keys/merchant_private.pem"));
/// ```
pub fn reads_like_a_key(text: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "+/=-_\\\"' \t".contains(c);
    text.contains("-----")
        || text.contains('\n')
        || (text.chars().count() >= FEWEST && text.chars().all(is_part))
}
