//! Values that hold JSON, such as `risk_item`, written anew on their way into the string.

use zeroize::Zeroizing;

use crate::catalogue::mistakes;
use crate::draft::Change::Pieces;
use crate::draft::{Kind, Part, Piece};
use lianlian_core::message::{RawMessage, RawValue, json_string};

mistakes! {
    /// A mistake in how values that hold JSON are written.
    JsonMistake {
        Compacted "json_compacted" Pieces(Part::Json, |p, _| rewrite(p, Style::default())) =>
            "A value that holds JSON (risk_item) was signed compact, without the spaces that were sent."
            "Make the JSON once, and sign and send the same text."
        Spaced "json_respaced" Pieces(Part::Json, |p, _| rewrite(p, Style { spaced: true, ..Style::default() })) =>
            "A value that holds JSON (risk_item) was signed with spaces after , and :, and sent otherwise."
            "Make the JSON once, and sign and send the same text."
        Sorted "json_keys_sorted" Pieces(Part::Json, |p, _| rewrite(p, Style { sorted: true, ..Style::default() })) =>
            "A value that holds JSON (risk_item) was signed with its keys sorted, and sent in another order."
            "Make the JSON once, and sign and send the same text."
        SortedSpaced "json_keys_sorted_respaced" Pieces(Part::Json, |p, _| rewrite(p, Style { sorted: true, spaced: true, ..Style::default() })) =>
            "A value that holds JSON (risk_item) was signed with its keys sorted and spaces after , and :."
            "Make the JSON once, and sign and send the same text."
        Slashes "json_slashes" Pieces(Part::Json, |p, _| rewrite(p, Style { escapes: Escapes::SLASHES, ..Style::default() })) =>
            "A value that holds JSON (risk_item) was signed with escaped slashes in it, and sent without."
            "Make the JSON once, and sign and send the same text."
        Unicode "json_unicode" Pieces(Part::Json, |p, _| rewrite(p, Style { escapes: Escapes::UNICODE, ..Style::default() })) =>
            "A value that holds JSON (risk_item) was signed with \\u escapes in it, and sent without."
            "Make the JSON once, and sign and send the same text."
        UnicodeSpaced "json_unicode_respaced" Pieces(Part::Json, |p, _| rewrite(p, Style { escapes: Escapes::UNICODE, spaced: true, ..Style::default() })) =>
            "A value that holds JSON (risk_item) was signed as Python's json.dumps writes it: \\u escapes, spaces after , and :."
            "Make the JSON once, and sign and send the same text."
        SlashesUnicode "json_slashes_unicode" Pieces(Part::Json, |p, _| rewrite(p, Style { escapes: Escapes::PHP, ..Style::default() })) =>
            "A value that holds JSON (risk_item) was signed as PHP's json_encode writes it: escaped slashes, \\u escapes."
            "Make the JSON once, and sign and send the same text."
        MapText "json_as_map" Pieces(Part::Json, |p, _| rewrite(p, Style { map: true, ..Style::default() })) =>
            "A value that holds JSON (risk_item) was signed as Java's Map.toString writes it ({name=value, …})."
            "Make it JSON before it is signed."
        AsItStands "json_as_it_stands" Pieces(Part::Json, |p, _| as_it_stands(p)) =>
            "A nested list or object was signed with the white space that it has in the message."
            "Sign nested lists and objects as compact JSON."
    }
}

/// The characters that are escaped in a string beyond those that JSON asks for.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Escapes {
    slashes: bool,
    unicode: bool,
    upper: bool,
}

impl Escapes {
    pub const SLASHES: Self = Self {
        slashes: true,
        unicode: false,
        upper: false,
    };
    pub const UNICODE: Self = Self {
        slashes: false,
        unicode: true,
        upper: false,
    };
    pub const UNICODE_UPPER: Self = Self {
        slashes: false,
        unicode: true,
        upper: true,
    };
    pub const PHP: Self = Self {
        slashes: true,
        unicode: true,
        upper: false,
    };
}

/// The inside of a JSON string.
pub(super) fn escape(text: &str, escapes: Escapes) -> String {
    let json = json_string(text);
    let inside = json
        .get(1..json.len().saturating_sub(1))
        .unwrap_or_default();
    let mut escaped = String::with_capacity(inside.len());
    for character in inside.chars() {
        match character {
            '/' if escapes.slashes => escaped.push_str("\\/"),
            _ if escapes.unicode && !character.is_ascii() => {
                for unit in character.encode_utf16(&mut [0; 2]) {
                    escaped.push_str(&match escapes.upper {
                        true => format!("\\u{unit:04X}"),
                        false => format!("\\u{unit:04x}"),
                    });
                }
            }
            _ => escaped.push(character),
        }
    }
    escaped
}

/// A style of writing JSON.
#[derive(Clone, Copy, Default)]
struct Style {
    spaced: bool,
    sorted: bool,
    map: bool,
    escapes: Escapes,
}

/// Deeper JSON is left as it is.
const MOST_LEVELS: u8 = 16;

fn rewrite(pieces: &mut [Piece<'_>], style: Style) {
    for piece in pieces {
        if let Some(json) = write(&piece.value, style, MOST_LEVELS) {
            piece.value = Zeroizing::new(json);
        }
    }
}

fn as_it_stands(pieces: &mut [Piece<'_>]) {
    for piece in pieces {
        if let Kind::Json(json) = piece.kind {
            piece.value = Zeroizing::new(json.to_owned());
        }
    }
}

/// Writes a list or an object anew; `None` for anything else.
fn write(json: &str, style: Style, levels: u8) -> Option<String> {
    let levels = levels.checked_sub(1)?;
    let (comma, colon) = match style {
        Style { map: true, .. } => (", ", "="),
        Style { spaced: true, .. } => (", ", ": "),
        _ => (",", ":"),
    };
    let other = |json: &str| write(json, style, levels).unwrap_or_else(|| json.to_owned());
    match json.trim_start().as_bytes().first()? {
        b'{' => {
            let mut members = RawMessage::members_in_order(json).ok()?;
            if style.sorted {
                members.sort_by(|a, b| a.name.cmp(&b.name));
            }
            let members = members.iter().map(|member| {
                let value = match &member.value {
                    RawValue::Null => "null".to_owned(),
                    RawValue::Text(text) => string(text, style),
                    RawValue::Other(json) => other(json),
                };
                format!("{}{colon}{value}", string(&member.name, style))
            });
            Some(format!("{{{}}}", members.collect::<Vec<_>>().join(comma)))
        }
        b'[' => {
            let items: Vec<&serde_json::value::RawValue> = serde_json::from_str(json).ok()?;
            let items = items
                .iter()
                .map(|item| match serde_json::from_str::<String>(item.get()) {
                    Ok(text) => string(&text, style),
                    Err(_) => other(item.get()),
                });
            Some(format!("[{}]", items.collect::<Vec<_>>().join(comma)))
        }
        _ => None,
    }
}

fn string(text: &str, style: Style) -> String {
    match style.map {
        true => text.to_owned(),
        false => format!("\"{}\"", escape(text, style.escapes)),
    }
}
