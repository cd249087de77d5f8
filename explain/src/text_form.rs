//! Binary data as text: base64, and the forms that replace it by mistake.

use base64::Engine as _;
use base64::alphabet::{STANDARD as STANDARD_ALPHABET, URL_SAFE as URL_SAFE_ALPHABET};
use base64::engine::general_purpose::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use super::catalogue::catalogue;
use super::html;

catalogue! {
    /// A text form that replaces base64 by mistake.
    TextForm {
        Hex "hex"
            "It is hex, not base64."
            "Encode the bytes in standard base64."
        UrlSafe "url_safe_base64"
            "It is base64 in the URL-safe alphabet (- and _)."
            "Use the standard alphabet (+ and /)."
        Unpadded "unpadded_base64"
            "It is base64 without its padding (=)."
            "Keep the padding."
        StrayBlanks "stray_blanks"
            "It is base64 with tabs, no-break spaces or invisible characters in it."
            "Take out what is not base64 before it is put into JSON (pages and chats add such characters to what is copied)."
        PercentEncoded "percent_encoded_base64"
            "It is URL-encoded base64 (%2B, %2F, %3D)."
            "Don't URL-encode it: JSON carries base64 as it is."
        SpacesForPlus "spaces_for_plus"
            "It is base64 whose every + became a space, as URL-decoding does it."
            "Decode a form once, and don't decode what isn't URL-encoded."
        EscapedLineBreaks "escaped_line_breaks"
            "It is base64 with \\n or \\r written out as characters."
            "Take the line breaks out before it is put into JSON."
        EscapedSlashes "escaped_slashes"
            "It is base64 with a backslash before its slashes (\\/), as some JSON writers escape them."
            "Read the JSON with a parser, once; don't cut values out of its text."
        Quoted "quoted_base64"
            "It is base64 in quotes."
            "Take the quotes away: a JSON writer was perhaps given a finished JSON string."
        HtmlEntities "html_entities"
            "It is base64 with HTML's entities in it (&#43; for +)."
            "Put it into JSON before any filter of a web framework changes it."
        Base64Twice "base64_twice"
            "It is the base64 of base64."
            "Encode the bytes once."
        Base64OfHex "base64_of_hex"
            "It is the base64 of hex."
            "Encode the bytes themselves."
        Reversed "reversed"
            "Its bytes come in reverse order, as Windows' CryptoAPI gives them."
            "Reverse the bytes before they are put in base64."
    }
}

/// The bytes in a text as the protocol has them: standard base64, in which there may be stray spaces
/// and line breaks.
pub(super) fn read(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text.replace([' ', '\r', '\n'], "")).ok()
}

/// The bytes in a text that has this form instead.
pub(super) fn read_as(text: &str, form: TextForm) -> Option<Vec<u8>> {
    match form {
        TextForm::Hex => hex::decode(text.trim()).ok(),
        TextForm::UrlSafe => lenient(&URL_SAFE_ALPHABET, &compact(text)),
        TextForm::Unpadded => {
            let text = compact(text);
            let is_whole = text.ends_with('=') || text.len().is_multiple_of(4);
            (!is_whole)
                .then(|| lenient(&STANDARD_ALPHABET, &text))
                .flatten()
        }
        TextForm::PercentEncoded => {
            let upper = text.to_uppercase();
            let is_encoded = ["%2B", "%2F", "%3D"]
                .iter()
                .any(|code| upper.contains(code));
            let decoded = ["%2B", "%2F", "%3D", "%2b", "%2f", "%3d"]
                .into_iter()
                .zip(["+", "/", "=", "+", "/", "="])
                .fold(compact(text), |text, (code, plain)| {
                    text.replace(code, plain)
                });
            is_encoded.then(|| read(&decoded)).flatten()
        }
        TextForm::SpacesForPlus => {
            let text = text.trim();
            text.contains(' ')
                .then(|| read(&text.replace(' ', "+")))
                .flatten()
        }
        TextForm::EscapedLineBreaks => read(&text.replace("\\r", "").replace("\\n", "")),
        TextForm::EscapedSlashes => read(&text.replace("\\/", "/")),
        TextForm::Quoted => read(text.trim().trim_matches(['"', '\''])),
        TextForm::StrayBlanks => text
            .contains(is_stray)
            .then(|| read(&text.replace(is_stray, "")))
            .flatten(),
        TextForm::HtmlEntities => read(&html::unescape(text)),
        TextForm::Base64Twice => read(std::str::from_utf8(&read(text)?).ok()?),
        TextForm::Base64OfHex => hex::decode(read(text)?).ok(),
        TextForm::Reversed => read(text).map(|bytes| bytes.into_iter().rev().collect()),
    }
}

/// Tells whether a character is a blank or an invisible one that base64 never has; spaces and line breaks are
/// passed over anyway.
fn is_stray(character: char) -> bool {
    let is_invisible = matches!(character, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    let is_blank = character.is_whitespace() || character.is_control();
    is_invisible || (is_blank && ![' ', '\r', '\n'].contains(&character))
}

fn compact(text: &str) -> String {
    text.split_ascii_whitespace().collect()
}

fn lenient(alphabet: &base64::alphabet::Alphabet, text: &str) -> Option<Vec<u8>> {
    let config =
        GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
    GeneralPurpose::new(alphabet, config).decode(text).ok()
}
