//! A text that is checked, and its place.

/// A text with the line at which it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Text {
    pub line: usize,
    pub text: String,
    pub kind: Kind,
}

/// The use of a text, on which it depends which rules it is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A doc comment, or a table's text that becomes one.
    Comment,
    /// A page, a message, a help text: held against the rules for phrases alone.
    Prose,
}
