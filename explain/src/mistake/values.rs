//! Mistakes in writing the values.

use zeroize::Zeroizing;

use super::json::{Escapes, escape};
use super::url;
use crate::catalogue::mistakes;
use crate::draft::Change::Pieces;
use crate::draft::{Part, Piece};
use lianlian_core::field::Decimal;

mistakes! {
    /// A mistake in how values are written.
    ValueMistake {
        UrlEncoded "url_encoded" Pieces(Part::Text, |p, _| each(p, url::form)) =>
            "The values were URL-encoded, with + for a space."
            "Sign the values raw."
        PercentEncoded "percent_encoded" Pieces(Part::Text, |p, _| each(p, url::percent)) =>
            "The values were URL-encoded, with %20 for a space."
            "Sign the values raw."
        ComponentEncoded "component_encoded" Pieces(Part::Text, |p, _| each(p, url::component)) =>
            "The values were URL-encoded as JavaScript's encodeURIComponent does it."
            "Sign the values raw."
        PathEncoded "path_encoded" Pieces(Part::Text, |p, _| each(p, url::path)) =>
            "The values were URL-encoded as Python's quote does it, which leaves slashes alone."
            "Sign the values raw."
        UrlEncodedLower "url_encoded_lower" Pieces(Part::Text, |p, _| each(p, url::lower)) =>
            "The values were URL-encoded, with + for a space and hex in lower case."
            "Sign the values raw."
        PercentEncodedLower "percent_encoded_lower" Pieces(Part::Text, |p, _| each(p, url::lower_percent)) =>
            "The values were URL-encoded, with %20 for a space and hex in lower case."
            "Sign the values raw."
        UrlDecoded "url_decoded" Pieces(Part::Text, |p, _| each(p, url::decode)) =>
            "The values were signed URL-decoded, but stand encoded in the message."
            "Sign the values exactly as they are sent."
        HtmlEscaped "html_escaped" Pieces(Part::Text, |p, _| each(p, html)) =>
            "The values were signed with HTML's entities (&quot; &amp; &lt; &gt;)."
            "Sign the values before any filter of a web framework changes them."
        JsonEscaped "json_escaped" Pieces(Part::Text, |p, _| each(p, |v| escape(v, Escapes::default()))) =>
            "The values were signed with JSON's escapes in them (\\\" for a quote)."
            "Sign the values themselves, not the text of the JSON that carries them."
        SlashEscaped "slash_escaped" Pieces(Part::Text, |p, _| each(p, |v| escape(v, Escapes::SLASHES))) =>
            "The values were signed with escaped slashes (\\/), as PHP's json_encode writes them."
            "Sign the values themselves, or use JSON_UNESCAPED_SLASHES."
        UnicodeEscaped "unicode_escaped" Pieces(Part::Text, |p, _| each(p, |v| escape(v, Escapes::UNICODE))) =>
            "The values were signed with \\u escapes instead of their Chinese characters."
            "Sign the characters themselves, in UTF-8."
        UnicodeEscapedUpper "unicode_escaped_upper" Pieces(Part::Text, |p, _| each(p, |v| escape(v, Escapes::UNICODE_UPPER))) =>
            "The values were signed with \\u escapes, hex in upper case, instead of their Chinese characters."
            "Sign the characters themselves, in UTF-8."
        SlashUnicodeEscaped "slash_unicode_escaped" Pieces(Part::Text, |p, _| each(p, |v| escape(v, Escapes::PHP))) =>
            "The values were signed with escaped slashes and \\u escapes, as PHP's json_encode writes them."
            "Sign the values themselves, not the text of the JSON that carries them."
        ValuesQuoted "values_quoted" Pieces(Part::Text, |p, _| each(p, |v| format!("\"{v}\""))) =>
            "The values were signed with quotes around them."
            "Write name=value without quotes."
        ValuesTrimmed "values_trimmed" Pieces(Part::Spaces, |p, _| each(p, |v| v.trim().to_owned())) =>
            "The values were signed without the spaces at their ends, which the message has."
            "Trim a value before it is put into the message, or not at all."
        NamesTrimmed "names_trimmed" Pieces(Part::Spaces, |p, _| trim_names(p)) =>
            "The names were signed without the spaces at their ends, which the message has."
            "Correct the names in the message: LianLian's names hold no space."
        NamesAndValuesTrimmed "names_and_values_trimmed" Pieces(Part::Spaces, |p, _| {
            trim_names(p);
            each(p, |v| v.trim().to_owned());
        }) =>
            "Names and values were signed without the spaces at their ends, which the message has."
            "Correct both in the message before it is signed."
        SpacesRemoved "spaces_removed" Pieces(Part::Spaces, |p, _| each(p, |v| v.split_whitespace().collect())) =>
            "The values were signed without any of their spaces."
            "Sign the values raw."
        LineFeeds "line_feeds" Pieces(Part::LineBreaks, |p, _| each(p, |v| v.replace("\r\n", "\n"))) =>
            "A value was signed with LF, and sent with CR LF."
            "Settle line breaks before the value is signed."
        LineBreaks "line_breaks" Pieces(Part::LineBreaks, |p, _| each(p, |v| v.replace("\r\n", "\n").replace('\n', "\r\n"))) =>
            "A value was signed with CR LF, and sent with LF."
            "Settle line breaks before the value is signed (browsers send CR LF)."
        LineBreaksRemoved "line_breaks_removed" Pieces(Part::LineBreaks, |p, _| each(p, |v| v.replace(['\r', '\n'], ""))) =>
            "A value was signed without its line breaks."
            "Settle line breaks before the value is signed."
        NumbersShortened "numbers_shortened" Pieces(Part::Numbers, |p, _| each_number(p, |n| n.normalize().to_string())) =>
            "Amounts were signed without the zeros at their end (1 for 1.00)."
            "Keep amounts as text with two decimals, in the string and in the message."
        NumbersAsDouble "numbers_as_double" Pieces(Part::Numbers, |p, _| each_number(p, double)) =>
            "Amounts were signed as a floating-point number is written (1.0 for 1.00)."
            "Keep amounts as text with two decimals; no float should ever hold money."
        NumbersTwoDecimals "numbers_two_decimals" Pieces(Part::Numbers, |p, _| each_number(p, |n| format!("{n:.2}"))) =>
            "Amounts were signed with two decimals, and sent with fewer."
            "Send amounts with two decimals, as they are signed."
        NumbersInFen "numbers_in_fen" Pieces(Part::Numbers, |p, _| each_number(p, fen)) =>
            "Amounts were signed in fen (100 for 1.00)."
            "LianLian's amounts are yuan with two decimals."
    }
}

fn each(pieces: &mut [Piece<'_>], change: impl Fn(&str) -> String) {
    for piece in pieces {
        piece.value = Zeroizing::new(change(&piece.value));
    }
}

fn each_number(pieces: &mut [Piece<'_>], change: impl Fn(Decimal) -> String) {
    for piece in pieces.iter_mut().filter(|piece| piece.decimal) {
        if let Ok(number) = piece.value.parse::<Decimal>() {
            piece.value = Zeroizing::new(change(number));
        }
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

fn trim_names(pieces: &mut [Piece<'_>]) {
    for piece in pieces {
        piece.name = piece.name.trim().to_owned();
    }
}

fn html(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
