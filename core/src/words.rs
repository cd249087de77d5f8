//! Words for people, in each language that they are written in.

use std::fmt;

/// A language of the words for people: those of violations, return codes and diagnoses. Wire names and codes are the
/// same in each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Language {
    /// The English language.
    #[default]
    English,
    /// Chinese, in simplified characters.
    Chinese,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::English, Self::Chinese];

    /// Its tag, `en` or `zh`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Chinese => "zh",
        }
    }

    /// The language of a locale such as `zh_CN.UTF-8`; English where it is none of these.
    pub fn of_locale(locale: &str) -> Self {
        let tag = locale.split(['_', '-', '.', '@']).next();
        let mut all = Self::ALL.into_iter();
        all.find(|language| Some(language.tag()) == tag)
            .unwrap_or_default()
    }
}

/// The same words in each language; `{0}`, `{1}` are places for values.
///
/// ```
/// # extern crate lianlian_core as lianlian;
/// use lianlian::words::{Language, Words};
///
/// const BUSY: Words = Words::new("{0} is busy", "{0} 正忙");
/// let sentence = BUSY.with([String::from("ICBC").into()]);
/// assert_eq!(sentence.to_string(), "ICBC is busy");
/// assert_eq!(sentence.in_language(Language::Chinese), "ICBC 正忙");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Words {
    english: &'static str,
    chinese: &'static str,
}

impl Words {
    /// The words in English and in Chinese.
    pub const fn new(english: &'static str, chinese: &'static str) -> Self {
        Self { english, chinese }
    }

    /// The words in one language.
    pub const fn in_language(self, language: Language) -> &'static str {
        match language {
            Language::English => self.english,
            Language::Chinese => self.chinese,
        }
    }

    /// A sentence of these words, with values in their places.
    pub fn with<const N: usize>(self, values: [Value; N]) -> Sentence {
        Sentence {
            words: self,
            values: values.into(),
        }
    }
}

/// Writes the English words.
impl fmt::Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.english)
    }
}

/// Words with values in their places.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Sentence {
    words: Words,
    values: Vec<Value>,
}

impl Sentence {
    /// The sentence in one language.
    pub fn in_language(&self, language: Language) -> String {
        let mut rest = self.words.in_language(language);
        let mut text = String::new();
        // A value is never searched for places.
        while let Some((before, after)) = rest.split_once('{') {
            let place = after.split_once('}');
            let value = place.and_then(|(place, _)| self.values.get(place.parse::<usize>().ok()?));
            text.push_str(before);
            match (place, value) {
                (Some((_, after)), Some(value)) => {
                    text.push_str(&value.in_language(language));
                    rest = after;
                }
                _ => {
                    text.push('{');
                    rest = after;
                }
            }
        }
        text.push_str(rest);
        text
    }
}

impl From<Words> for Sentence {
    fn from(words: Words) -> Self {
        words.with([])
    }
}

/// Writes the English sentence.
impl fmt::Display for Sentence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.in_language(Language::English))
    }
}

/// A value in a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Value {
    /// A name, a code or a number: the same in each language.
    Text(String),
    /// Some of which any may hold: with "or" before each but the first.
    AnyOf(Vec<String>),
    /// A sentence within the sentence.
    Words(Sentence),
}

impl Value {
    fn in_language(&self, language: Language) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::AnyOf(texts) => texts.join(OR.in_language(language)),
            Self::Words(sentence) => sentence.in_language(language),
        }
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Text(number.to_string())
    }
}

impl From<Words> for Value {
    fn from(words: Words) -> Self {
        Self::Words(words.into())
    }
}

impl From<Sentence> for Value {
    fn from(sentence: Sentence) -> Self {
        Self::Words(sentence)
    }
}

/// A text fit for a log: a line break in a value must not look like a line of its own, and no invisible
/// character may turn the text round.
pub fn one_line(text: &str) -> String {
    let is_invisible = |c: char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    let escaped = |c: char| match c.is_control() || is_invisible(c) {
        true => c.escape_default().collect::<Vec<_>>(),
        false => vec![c],
    };
    text.chars().flat_map(escaped).collect()
}

const OR: Words = Words::new(" or ", " 或 ");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_in_their_places_in_each_language() {
        const LENGTH: Words = Words::new("{1} characters, of {0}", "{0}:{1} 个字符");
        let sentence = LENGTH.with([
            "{1}".into(),
            Value::AnyOf(vec![String::from("15"), String::from("18")]),
        ]);
        assert_eq!(sentence.to_string(), "15 or 18 characters, of {1}");
        assert_eq!(
            sentence.in_language(Language::Chinese),
            "{1}:15 或 18 个字符"
        );
    }

    #[test]
    fn braces_without_a_value_are_text() {
        let sentence = Sentence::from(Words::new("a {JSON} object {0", "{}"));
        assert_eq!(sentence.to_string(), "a {JSON} object {0");
        assert_eq!(sentence.in_language(Language::Chinese), "{}");
    }

    #[test]
    fn a_locale_names_its_language() {
        for (locale, language) in [
            ("zh_CN.UTF-8", Language::Chinese),
            ("zh-Hans", Language::Chinese),
            ("zh", Language::Chinese),
            ("zha_CN", Language::English),
            ("en_GB", Language::English),
            ("C", Language::English),
            ("", Language::English),
        ] {
            assert_eq!(Language::of_locale(locale), language, "{locale}");
        }
    }
}
