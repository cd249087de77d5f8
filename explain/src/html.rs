//! HTML's entities, in all their spellings.

use crate::piece::Piece;

/// A text as it is, in the place of an entity.
const RAW: &str = "";

const AMPERSAND: [&str; 4] = ["&amp;", RAW, "&#38;", "&#x26;"];
const LESS: [&str; 5] = ["&lt;", RAW, "&#60;", "&#x3c;", "&#x3C;"];
const GREATER: [&str; 5] = ["&gt;", RAW, "&#62;", "&#x3e;", "&#x3E;"];
const QUOTE: [&str; 5] = ["&quot;", RAW, "&#34;", "&#034;", "&#x22;"];
const APOSTROPHE: [&str; 5] = [RAW, "&#39;", "&#039;", "&#x27;", "&apos;"];

/// The number of ways in which values are escaped: each character in each of its spellings, the two angles
/// alike.
pub(crate) const WAYS: usize = AMPERSAND.len() * LESS.len() * QUOTE.len() * APOSTROPHE.len();

/// The longest entity between `&` and `;`, with zeros before its number.
const LONGEST: usize = 8;

/// The spelling of each of the five characters in this way.
fn spellings(way: usize) -> [(char, &'static str); 5] {
    let mut rest = way;
    let mut pick = |from: &[&'static str]| {
        let at = rest % from.len();
        rest /= from.len();
        (at, from.get(at).copied().unwrap_or(RAW))
    };
    let (_, apostrophe) = pick(&APOSTROPHE);
    let (_, quote) = pick(&QUOTE);
    let (angle, less) = pick(&LESS);
    let (_, ampersand) = pick(&AMPERSAND);
    let greater = GREATER.get(angle).copied().unwrap_or(RAW);
    [
        ('&', ampersand),
        ('<', less),
        ('>', greater),
        ('"', quote),
        ('\'', apostrophe),
    ]
}

/// The text with entities in the place of the characters that this way escapes.
pub(crate) fn escape(text: &str, way: usize) -> String {
    let spellings = spellings(way);
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match spellings.iter().find(|(one, _)| *one == character) {
            Some((_, entity)) if *entity != RAW => escaped.push_str(entity),
            _ => escaped.push(character),
        }
    }
    escaped
}

/// The characters in these values that this way escapes, with their entities.
pub(crate) fn described(way: usize, changed: &[&Piece<'_>]) -> String {
    let stands = |character: char| changed.iter().any(|piece| piece.value.contains(character));
    let spellings = spellings(way).into_iter();
    let escaped = spellings.filter(|(character, entity)| *entity != RAW && stands(*character));
    let described: Vec<_> = escaped
        .map(|(character, entity)| format!("{character} → {entity}"))
        .collect();
    described.join(", ")
}

/// The text with characters in the place of its entities, of any spelling.
pub(crate) fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        plain.push_str(before);
        rest = match entity(after) {
            Some((character, _, after)) => {
                plain.push(character);
                after
            }
            None => {
                plain.push('&');
                after
            }
        };
    }
    plain + rest
}

/// The entities in these values, each once.
pub(crate) fn entities(changed: &[&Piece<'_>]) -> String {
    let mut found: Vec<String> = Vec::new();
    for piece in changed {
        let mut rest = &*piece.value;
        while let Some((_, after)) = rest.split_once('&') {
            rest = after;
            if let Some((_, name, after)) = entity(after) {
                let entity = format!("&{name};");
                if !found.contains(&entity) {
                    found.push(entity);
                }
                rest = after;
            }
        }
    }
    found.join(" ")
}

/// The character of an entity behind its `&`, its name, and the text behind it.
fn entity(after: &str) -> Option<(char, &str, &str)> {
    // No further than an entity reaches, or a text of ampersands would be searched once for each.
    let mut near = after.bytes().take(LONGEST + 1);
    let (name, rest) = after.split_at_checked(near.position(|byte| byte == b';')?)?;
    let rest = rest.strip_prefix(';')?;
    let character = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        number => {
            let number = number.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?)?
        }
    };
    Some((character, name, rest))
}
