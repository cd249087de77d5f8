//! Mistakes in sorting and joining the members.

use std::cmp::Reverse;

use super::json::{Escapes, escape};
use crate::catalogue::mistakes;
use crate::change::Change::{Ends, Join, Order};
use crate::piece::{Kind, Piece, join, pairs};
use crate::url;

mistakes! {
    /// A mistake in how the members are sorted and joined.
    ShapeMistake {
        MessageOrder "message_order" Order(by_position) =>
            "The members were signed in the order in which they stand in the message."
            "Sort the members by name before they are joined."
        CaseIgnored "case_ignored" Order(|pieces| by(pieces, |piece| piece.name.to_lowercase())) =>
            "The members were sorted without regard to upper and lower case."
            "Sort the names by their bytes; LianLian's own names are all lower case."
        UnderscoreFirst "underscore_first" Order(|pieces| by(pieces, underscore_first)) =>
            "The members were sorted by the rules of a language, which put the underscore first."
            "Sort the names by their bytes (ordinal), where the underscore comes after digits and before letters."
        SortedByPair "sorted_by_pair" Order(|pieces| by(pieces, |piece| format!("{}={}", piece.name, *piece.value))) =>
            "The finished name=value texts were sorted, not the names."
            "Sort by name alone: = must not take part, for it comes after the digits."
        SortedByValue "sorted_by_value" Order(|pieces| by(pieces, |piece| piece.value.to_string())) =>
            "The members were sorted by their values."
            "Sort the members by name."
        Descending "descending" Order(|pieces| pieces.sort_by(|a, b| b.name.cmp(&a.name))) =>
            "The members were sorted by name downwards."
            "Sort the members by name, upwards."
        SignTypeLast "sign_type_last" Order(|pieces| by(pieces, |piece| (piece.name == "sign_type", piece.name.clone()))) =>
            "sign_type was put at the end of the sign string."
            "Sort sign_type among the other members."
        SignTypeFirst "sign_type_first" Order(|pieces| by(pieces, |piece| (piece.name != "sign_type", piece.name.clone()))) =>
            "sign_type was put at the beginning of the sign string."
            "Sort sign_type among the other members."
        LeadingAmpersand "leading_ampersand" Ends(|string| format!("&{string}")) =>
            "The sign string began with &."
            "Put & between the members only."
        TrailingAmpersand "trailing_ampersand" Ends(|string| format!("{string}&")) =>
            "The sign string ended with &."
            "Put & between the members only: take the last one away."
        TrailingLineFeed "trailing_lf" Ends(|string| format!("{string}\n")) =>
            "The sign string ended with a line feed."
            "Sign the string without a line break after it (echo and editors add one)."
        TrailingLineBreak "trailing_crlf" Ends(|string| format!("{string}\r\n")) =>
            "The sign string ended with CR LF."
            "Sign the string without a line break after it."
        TrailingSpace "trailing_space" Ends(|string| format!("{string} ")) =>
            "The sign string ended with a space."
            "Sign the string without anything after it."
        LastCharacterCut "last_character_cut" Ends(cut_last) =>
            "The sign string was signed without its last character."
            "Take away a separator at the end only where one is there: put & between the members."
        KeyAppended "key_appended" Ends(|string| format!("{string}&key=")) =>
            "The sign string ended with &key=, as the old signature with an MD5 key has it."
            "Sign the string alone: an RSA signature has no key in the string."
        Quoted "string_quoted" Ends(|string| format!("\"{string}\"")) =>
            "The sign string was put in quotes and the quotes were signed."
            "Sign the string alone; a JSON writer was perhaps given the finished string."
        NoSeparator "no_separator" Join(|pieces, _| Some(pairs(pieces, ""))) =>
            "The members were joined without &."
            "Put & between the members."
        CommaSeparator "comma_separator" Join(|pieces, _| Some(pairs(pieces, ","))) =>
            "The members were joined with commas."
            "Put & between the members."
        LineSeparator "line_separator" Join(|pieces, _| Some(pairs(pieces, "\n"))) =>
            "The members were joined with line breaks."
            "Put & between the members."
        EscapedSeparator "escaped_separator" Join(|pieces, _| Some(pairs(pieces, "&amp;"))) =>
            "The members were joined with &amp;, as HTML writes it."
            "Put a bare & between the members."
        ValuesOnly "values_only" Join(|pieces, _| Some(values_only(pieces))) =>
            "The values were joined without their names."
            "Write each member as name=value."
        JsonAsSent "json_as_sent" Join(json_as_sent) =>
            "The JSON body, without its sign, was signed instead of the sign string."
            "Sign the name=value string; the JSON is only how the message travels."
        JsonInOrder "json_in_order" Join(|pieces, _| json_in_order(pieces, ",", ":")) =>
            "Compact JSON of the message, in its own order, was signed instead of the sign string."
            "Sign the name=value string; the JSON is only how the message travels."
        JsonSorted "json_sorted" Join(|pieces, _| json(pieces.iter(), ",", ":")) =>
            "Compact JSON of the message, sorted by name, was signed instead of the sign string."
            "Sign the name=value string; the JSON is only how the message travels."
        JsonSpaced "json_spaced" Join(|pieces, _| json_in_order(pieces, ", ", ": ")) =>
            "JSON of the message with spaces after , and : was signed instead of the sign string."
            "Sign the name=value string; the JSON is only how the message travels."
        WholeUrlEncoded "whole_url_encoded" Join(|pieces, _| Some(url::form(&join(pieces)))) =>
            "The finished sign string was URL-encoded, with + for a space."
            "Sign the string raw."
        WholePercentEncoded "whole_percent_encoded" Join(|pieces, _| Some(url::percent(&join(pieces)))) =>
            "The finished sign string was URL-encoded, with %20 for a space."
            "Sign the string raw."
    }
}

fn by<K: Ord>(pieces: &mut [Piece<'_>], key: impl Fn(&Piece<'_>) -> K) {
    pieces.sort_by_cached_key(key);
}

fn by_position(pieces: &mut [Piece<'_>]) {
    pieces.sort_by_key(|piece| piece.position);
}

fn underscore_first(piece: &Piece<'_>) -> Vec<(Reverse<bool>, char)> {
    let lower = piece.name.chars().flat_map(char::to_lowercase);
    lower.map(|c| (Reverse(c == '_'), c)).collect()
}

fn cut_last(string: &str) -> String {
    let mut cut = string.to_owned();
    cut.pop();
    cut
}

fn values_only(pieces: &[Piece<'_>]) -> String {
    let kept = pieces.iter().filter(|piece| piece.kept);
    kept.map(|piece| piece.value.as_str()).collect()
}

fn json_in_order(pieces: &[Piece<'_>], comma: &str, colon: &str) -> Option<String> {
    let mut pieces: Vec<_> = pieces.iter().collect();
    pieces.sort_by_key(|piece| piece.position);
    json(pieces.into_iter(), comma, colon)
}

/// All members but `sign`, whether they belong into a sign string or not.
fn json<'p, 'a: 'p>(
    pieces: impl Iterator<Item = &'p Piece<'a>>,
    comma: &str,
    colon: &str,
) -> Option<String> {
    let quoted = |text: &str| format!("\"{}\"", escape(text, Escapes::default()));
    let members = pieces.filter(|piece| piece.name != "sign").map(|piece| {
        let value = match piece.kind {
            Kind::Null => "null".to_owned(),
            Kind::Text => quoted(&piece.value),
            Kind::Json(_) => piece.value.to_string(),
        };
        format!("{}{colon}{value}", quoted(&piece.name))
    });
    let members: Vec<_> = members.collect();
    Some(format!("{{{}}}", members.join(comma)))
}

/// The message as received, without its `sign`.
fn json_as_sent(_: &[Piece<'_>], received: &str) -> Option<String> {
    let start = received.find("\"sign\"")?;
    let (before, rest) = received.split_at_checked(start)?;
    let value = rest.split_once(':')?.1.trim_start().strip_prefix('"')?;
    let after = value.split_once('"')?.1;
    let (before, after) = match (after.trim_start().strip_prefix(','), before.trim_end()) {
        (Some(after), before) => (before, after.trim_start()),
        (None, before) => (before.trim_end_matches(','), after),
    };
    Some(format!("{before}{after}"))
}
