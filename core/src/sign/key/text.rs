//! Text as people have keys in: from environment variables, JSON, mails, chats and Java's sources.

use zeroize::Zeroizing;

/// The characters of a key's text. Escapes are undone, and what can't be part of a key is left out: quotes, invisible
/// characters, a byte order mark. Every blank but a line break becomes a space.
///
/// None of base64's own characters is left out or added, so no other key can come of it.
pub(super) fn plain(characters: impl Iterator<Item = char>, bytes: usize) -> Zeroizing<String> {
    let mut plain = Zeroizing::new(String::with_capacity(bytes));
    let mut characters = characters;
    while let Some(character) = characters.next() {
        let unescaped = match character {
            '\\' => characters.next().map(unescape),
            other => Some(other),
        };
        match unescaped {
            Some('\n') => plain.push('\n'),
            Some(blank) if blank.is_whitespace() => plain.push(' '),
            Some(other) if !is_left_out(other) => plain.push(other),
            _ => {}
        }
    }
    plain
}

/// The character that a JSON or C string means by a backslash and this one.
const fn unescape(character: char) -> char {
    match character {
        'n' | 'r' => '\n',
        't' => ' ',
        other => other,
    }
}

const fn is_left_out(character: char) -> bool {
    let is_quote = matches!(character, '"' | '\'' | '`' | '\u{2018}'..='\u{201f}');
    let is_invisible = matches!(
        character,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
    );
    is_quote || is_invisible
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn escapes_are_undone_and_strange_characters_left_out() {
        let cases = [
            ("a\\nb", "a\nb"),
            ("a\\r\\nb", "a\n\nb"),
            ("a\\/b", "a/b"),
            ("\u{feff}\"a\"", "a"),
            ("\u{201c}a\u{a0}b\u{201d}\tc", "a b c"),
            ("a\u{200b}b\\", "ab"),
            ("a\\\nb", "a\nb"),
        ];
        for (text, expected) in cases {
            assert_eq!(*plain(text.chars(), text.len()), expected, "{text:?}");
        }
    }
}
