//! The language of the words for people: chosen once, by `--lang` or by the locale.

use std::env;
use std::sync::OnceLock;

use lianlian::words::{Language, Sentence};

static CHOSEN: OnceLock<Language> = OnceLock::new();

/// Chooses the language of this process; the first choice holds.
pub(crate) fn choose(language: Option<Language>) {
    let _chosen_before = CHOSEN.set(language.unwrap_or_else(of_the_locale));
}

/// The language that was chosen.
pub(crate) fn language() -> Language {
    CHOSEN.get().copied().unwrap_or_default()
}

/// Words in the language that was chosen.
pub(crate) fn say(words: impl Into<Sentence>) -> String {
    words.into().in_language(language())
}

/// The locale as POSIX has it: the first of the three variables that says something.
fn of_the_locale() -> Language {
    let said = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| env::var(name).ok())
        .find(|locale| !locale.is_empty());
    said.map_or_else(Language::default, |locale| Language::of_locale(&locale))
}
