//! The words about strangers' bytes: in bounds, and fit for a terminal.

use std::error::Error;

/// More than any error's own words.
const MOST: usize = 20_000;

/// Holds what an error says to its bounds. Each byte of the input may be named once in a list of violations.
///
/// # Panics
/// It is longer than it should be, or would command a terminal.
pub(crate) fn error(error: &dyn Error, input: usize) {
    for words in [error.to_string(), format!("{error:?}")] {
        let most = MOST + 200 * input;
        assert!(words.len() <= most, "{} bytes about {input}", words.len());
    }
    commands_nobody(&error.to_string());
}

/// Holds words for a person to what a terminal shows as it is.
///
/// # Panics
/// They hold a control character other than a line break.
pub(crate) fn commands_nobody(words: &str) {
    let control = words.chars().find(|c| c.is_control() && *c != '\n');
    assert_eq!(control, None, "{words:?}");
}
