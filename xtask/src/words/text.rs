//! A text that is checked, and its place.

/// A doc comment or a text of a table, with the line at which it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Text {
    pub line: usize,
    pub text: String,
}
