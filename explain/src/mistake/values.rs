//! Mistakes in writing the values.

use zeroize::Zeroizing;

use super::escapes;
use super::json::{Escapes, escape};
use crate::catalogue::mistakes;
use crate::change::{Change, Part};
use crate::html;
use crate::piece::Piece;
use crate::url;
use lianlian_core::field::Decimal;

mistakes! {
    /// A mistake in how values are written.
    ValueMistake {
        UrlEncoded "url_encoded" Change::values(Part::Text, |p, _| write(p, url::form)) =>
            "The values were URL-encoded, with + for a space."
            "Sign the values raw."
        PercentEncoded "percent_encoded" Change::values(Part::Text, |p, _| write(p, url::percent)) =>
            "The values were URL-encoded, with %20 for a space."
            "Sign the values raw."
        ComponentEncoded "component_encoded" Change::values(Part::Text, |p, _| write(p, url::component)) =>
            "The values were URL-encoded as JavaScript's encodeURIComponent does it."
            "Sign the values raw."
        PathEncoded "path_encoded" Change::values(Part::Text, |p, _| write(p, url::path)) =>
            "The values were URL-encoded as Python's quote does it, which leaves slashes alone."
            "Sign the values raw."
        UrlEncodedLower "url_encoded_lower" Change::values(Part::Text, |p, _| write(p, url::lower)) =>
            "The values were URL-encoded, with + for a space and hex in lower case."
            "Sign the values raw."
        PercentEncodedLower "percent_encoded_lower" Change::values(Part::Text, |p, _| write(p, url::lower_percent)) =>
            "The values were URL-encoded, with %20 for a space and hex in lower case."
            "Sign the values raw."
        UrlDecoded "url_decoded" Change::values(Part::Text, |p, _| write(p, url::decode)) =>
            "The values were signed URL-decoded, but stand encoded in the message."
            "Sign the values exactly as they are sent."
        HtmlEscaped "html_escaped" Change::in_ways(Part::Text, html::WAYS, |p, way| write(p, |v| html::escape(v, way))) =>
            "The values were signed with HTML's entities (&quot; &amp; &lt; &gt;)."
            "Sign the values before any filter of a web framework changes them."
        HtmlUnescaped "html_unescaped" Change::values(Part::Text, |p, _| write(p, html::unescape)) =>
            "The values were HTML-escaped after they were signed, as a web framework's filter does it."
            "Verify and sign the values before any filter of a web framework changes them."
        JsonEscaped "json_escaped" Change::values(Part::Text, |p, _| write(p, |v| escape(v, Escapes::default()))) =>
            "The values were signed with JSON's escapes in them (\\\" for a quote)."
            "Sign the values themselves, not the text of the JSON that carries them."
        SlashEscaped "slash_escaped" Change::values(Part::Text, |p, _| write(p, |v| escape(v, Escapes::SLASHES))) =>
            "The values were signed with escaped slashes (\\/), as PHP's json_encode writes them."
            "Sign the values themselves, or use JSON_UNESCAPED_SLASHES."
        UnicodeEscaped "unicode_escaped" Change::values(Part::Text, |p, _| write(p, |v| escape(v, Escapes::UNICODE))) =>
            "The values were signed with \\u escapes instead of their Chinese characters."
            "Sign the characters themselves, in UTF-8."
        UnicodeEscapedUpper "unicode_escaped_upper" Change::values(Part::Text, |p, _| write(p, |v| escape(v, Escapes::UNICODE_UPPER))) =>
            "The values were signed with \\u escapes, hex in upper case, instead of their Chinese characters."
            "Sign the characters themselves, in UTF-8."
        SlashUnicodeEscaped "slash_unicode_escaped" Change::values(Part::Text, |p, _| write(p, |v| escape(v, Escapes::PHP))) =>
            "The values were signed with escaped slashes and \\u escapes, as PHP's json_encode writes them."
            "Sign the values themselves, not the text of the JSON that carries them."
        EscapesSigned "escapes_signed" Change::in_ways(Part::Text, escapes::WAYS, |p, way| write(p, |v| escapes::escape(v, way))) =>
            "The values were signed with the escapes (\\u0026, \\u003d) that Go, Gson or .NET writes into JSON."
            "Sign the values themselves, not the text of the JSON that carries them."
        EscapesUndone "escapes_undone" Change::in_ways(Part::Text, escapes::WAYS_BACK, |p, way| write(p, |v| escapes::undo(v, way))) =>
            "The values were signed without the backslashes and \\u escapes that they were sent with."
            "Escape a value once, in the writer that makes the JSON, and sign it before."
        SlashesAdded "slashes_added" Change::values(Part::Text, |p, _| write(p, add_slashes)) =>
            "The values were signed with a backslash before each quote and backslash (PHP's addslashes)."
            "Sign the values raw."
        SlashesStripped "slashes_stripped" Change::values(Part::Text, |p, _| write(p, strip_slashes)) =>
            "The values were signed without their backslashes (PHP's stripslashes)."
            "Sign the values exactly as they are sent."
        PlusBecameSpace "plus_became_space" Change::values(Part::Text, |p, _| write(p, |v| v.replace(' ', "+"))) =>
            "The values were signed with + where the message has a space: a + was URL-decoded on the way, or a space was encoded before it was signed."
            "Encode a value as often as it is decoded, and sign it raw."
        SpaceBecamePlus "space_became_plus" Change::values(Part::Text, |p, _| write(p, |v| v.replace('+', " "))) =>
            "The values were signed with a space where the message has +."
            "Decode a value as often as it was encoded, and sign it raw."
        FourBytesLost "four_bytes_lost" Change::in_ways(Part::Text, LOST.len(), lose_four_bytes) =>
            "The values were signed without their characters of four bytes (emoji, rare Chinese characters), as a database that keeps three bytes a character leaves them."
            "Keep texts in full UTF-8 (MySQL's utf8mb4), and sign the same text that is sent."
        GbkUrlEncoded "gbk_url_encoded" Change::values(Part::Text, |p, _| write(p, url::gbk_form)) =>
            "The values were URL-encoded in GBK."
            "Sign the values raw, in UTF-8."
        ValuesQuoted "values_quoted" Change::values(Part::Text, |p, _| write(p, |v| format!("\"{v}\""))) =>
            "The values were signed with quotes around them."
            "Write name=value without quotes."
        ValuesTrimmed "values_trimmed" Change::values(Part::Spaces, |p, _| write(p, |v| v.trim().to_owned())) =>
            "The values were signed without the spaces at their ends, which the message has."
            "Trim a value before it is put into the message, or not at all."
        NamesTrimmed "names_trimmed" Change::values(Part::Spaces, |p, _| trim_name(p)) =>
            "The names were signed without the spaces at their ends, which the message has."
            "Correct the names in the message: LianLian's names hold no space."
        NamesAndValuesTrimmed "names_and_values_trimmed" Change::values(Part::Spaces, |p, _| {
            trim_name(p);
            write(p, |v| v.trim().to_owned());
        }) =>
            "Names and values were signed without the spaces at their ends, which the message has."
            "Correct both in the message before it is signed."
        SpacesRemoved "spaces_removed" Change::values(Part::Spaces, |p, _| write(p, |v| v.split_whitespace().collect())) =>
            "The values were signed without any of their spaces."
            "Sign the values raw."
        LineFeeds "line_feeds" Change::values(Part::LineBreaks, |p, _| write(p, |v| v.replace("\r\n", "\n"))) =>
            "A value was signed with LF, and sent with CR LF."
            "Settle line breaks before the value is signed."
        LineBreaks "line_breaks" Change::values(Part::LineBreaks, |p, _| write(p, |v| v.replace("\r\n", "\n").replace('\n', "\r\n"))) =>
            "A value was signed with CR LF, and sent with LF."
            "Settle line breaks before the value is signed (browsers send CR LF)."
        LineBreaksRemoved "line_breaks_removed" Change::values(Part::LineBreaks, |p, _| write(p, |v| v.replace(['\r', '\n'], ""))) =>
            "A value was signed without its line breaks."
            "Settle line breaks before the value is signed."
        NumbersShortened "numbers_shortened" Change::values(Part::Numbers, |p, _| write_number(p, |n| n.normalize().to_string())) =>
            "Amounts were signed without the zeros at their end (1 for 1.00)."
            "Keep amounts as text with two decimals, in the string and in the message."
        NumbersAsDouble "numbers_as_double" Change::values(Part::Numbers, |p, _| write_number(p, double)) =>
            "Amounts were signed as a floating-point number is written (1.0 for 1.00)."
            "Keep amounts as text with two decimals; no float should ever hold money."
        NumbersTwoDecimals "numbers_two_decimals" Change::values(Part::Numbers, |p, _| write_number(p, |n| format!("{n:.2}"))) =>
            "Amounts were signed with two decimals, and sent with fewer."
            "Send amounts with two decimals, as they are signed."
        NumbersInFen "numbers_in_fen" Change::values(Part::Numbers, |p, _| write_number(p, fen)) =>
            "Amounts were signed in fen (100 for 1.00)."
            "LianLian's amounts are yuan with two decimals."
    }
}

fn write(piece: &mut Piece<'_>, change: impl Fn(&str) -> String) {
    piece.value = Zeroizing::new(change(&piece.value));
}

fn write_number(piece: &mut Piece<'_>, change: impl Fn(Decimal) -> String) {
    if let Some(number) = piece
        .decimal
        .then(|| piece.value.parse::<Decimal>().ok())
        .flatten()
    {
        piece.value = Zeroizing::new(change(number));
    }
}

/// As Java and Python write a floating-point number: with at least one decimal.
fn double(number: Decimal) -> String {
    let short = number.normalize();
    match short.scale() {
        0 => format!("{short}.0"),
        _ => short.to_string(),
    }
}

fn fen(number: Decimal) -> String {
    let fen = number.checked_mul(Decimal::ONE_HUNDRED);
    fen.unwrap_or(number).normalize().to_string()
}

fn trim_name(piece: &mut Piece<'_>) {
    piece.name = piece.name.trim().to_owned();
}

fn add_slashes(text: &str) -> String {
    let mut slashed = String::with_capacity(text.len());
    for character in text.chars() {
        if ['\\', '"', '\''].contains(&character) {
            slashed.push('\\');
        }
        slashed.push(character);
    }
    slashed
}

/// A backslash goes, and keeps the character behind it.
fn strip_slashes(text: &str) -> String {
    let mut stripped = String::with_capacity(text.len());
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => stripped.extend(characters.next()),
            _ => stripped.push(character),
        }
    }
    stripped
}

/// The texts that a database leaves in the place of a character of four bytes.
const LOST: [&str; 5] = ["", "?", "????", "\u{fffd}", "??"];

fn lose_four_bytes(piece: &mut Piece<'_>, way: usize) {
    let left = LOST.get(way).copied().unwrap_or_default();
    let is_long = |character: char| character.len_utf8() == 4;
    if piece.value.contains(is_long) {
        piece.value = Zeroizing::new(piece.value.replace(is_long, left));
    }
}
