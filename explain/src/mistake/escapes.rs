//! JSON's `\u0026`-style escapes, which Go, Gson and .NET write where JSON doesn't ask for them.

use crate::piece::Piece;

/// The characters beside letters that a writer escapes: Go's, Gson's, .NET's, and those of all three.
const SETS: [&str; 4] = ["&<>", "&<>='", "&<>'+", "&<>='+"];

/// The spellings of a quote.
const QUOTES: [Quote; 3] = [Quote::Raw, Quote::Backslash, Quote::Number];

/// The number of ways in which values are escaped.
pub(super) const WAYS: usize = SETS.len() * QUOTES.len() * 2 * 2;

/// The number of ways in which escapes are undone: the numbered ones, slashes too, or all.
pub(super) const WAYS_BACK: usize = 3;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Quote {
    Raw,
    Backslash,
    Number,
}

/// A writer's habits.
struct Writer {
    set: &'static str,
    quote: Quote,
    upper: bool,
    /// True where Chinese characters are escaped too.
    letters: bool,
}

fn writer(way: usize) -> Writer {
    let (set, rest) = (way % SETS.len(), way / SETS.len());
    let (quote, rest) = (rest % QUOTES.len(), rest / QUOTES.len());
    Writer {
        set: SETS.get(set).copied().unwrap_or_default(),
        quote: QUOTES.get(quote).copied().unwrap_or(Quote::Raw),
        upper: rest % 2 == 1,
        letters: rest / 2 == 1,
    }
}

/// The text as this writer puts it into JSON.
pub(super) fn escape(text: &str, way: usize) -> String {
    let writer = writer(way);
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '"' | '\\' if writer.quote == Quote::Backslash => escaped.extend(['\\', character]),
            '"' if writer.quote == Quote::Number => push_number(&mut escaped, '"', writer.upper),
            '\\' if writer.quote == Quote::Number => escaped.push_str("\\\\"),
            _ if writer.set.contains(character) || (writer.letters && !character.is_ascii()) => {
                push_number(&mut escaped, character, writer.upper);
            }
            _ => escaped.push(character),
        }
    }
    escaped
}

/// The escapes that this writer makes in these values.
pub(super) fn described(way: usize, changed: &[&Piece<'_>]) -> String {
    let stands = |character: &char| changed.iter().any(|piece| piece.value.contains(*character));
    let described = "\"&<>='+".chars().filter(stands).filter_map(|character| {
        let escaped = escape(character.encode_utf8(&mut [0; 4]), way);
        (escaped.len() > 1).then(|| format!("{character} → {escaped}"))
    });
    described.collect::<Vec<_>>().join(", ")
}

/// Appends a character as JSON's `\u` escapes it.
pub(super) fn push_number(escaped: &mut String, character: char, upper: bool) {
    for unit in character.encode_utf16(&mut [0; 2]) {
        let [high, low] = unit.to_be_bytes();
        let digits = [high >> 4, high & 15, low >> 4, low & 15].map(|half| {
            let digit = char::from_digit(half.into(), 16).unwrap_or('0');
            if upper {
                digit.to_ascii_uppercase()
            } else {
                digit
            }
        });
        escaped.push_str("\\u");
        escaped.extend(digits);
    }
}

/// The text with characters in the place of the escapes that this way undoes.
pub(super) fn undo(text: &str, way: usize) -> String {
    let mut units: Vec<u16> = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        units.extend(before.encode_utf16());
        let number = after.strip_prefix('u').and_then(|hex| hex.get(..4));
        let number = number.and_then(|hex| u16::from_str_radix(hex, 16).ok());
        let next = after.chars().next();
        let plain = match next {
            Some('/') if way > 0 => Some('/'),
            Some(character @ ('"' | '\\')) if way > 1 => Some(character),
            Some('n') if way > 1 => Some('\n'),
            Some('r') if way > 1 => Some('\r'),
            Some('t') if way > 1 => Some('\t'),
            _ => None,
        };
        let taken = match (number, plain, next) {
            (Some(unit), ..) => {
                units.push(unit);
                5
            }
            (None, Some(character), _) => {
                units.extend(character.encode_utf16(&mut [0; 2]).iter());
                1
            }
            // A backslash that is kept, with the one that it escapes.
            (None, None, Some('\\')) => {
                units.extend("\\\\".encode_utf16());
                1
            }
            (None, None, _) => {
                units.extend("\\".encode_utf16());
                0
            }
        };
        rest = after.get(taken..).unwrap_or_default();
    }
    units.extend(rest.encode_utf16());
    String::from_utf16_lossy(&units)
}
