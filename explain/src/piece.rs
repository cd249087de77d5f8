//! The members of a message on their way into a sign string.

use zeroize::Zeroizing;

/// A member on its way into a sign string.
#[derive(Clone)]
pub(super) struct Piece<'a> {
    pub name: String,
    pub value: Zeroizing<String>,
    pub kind: Kind<'a>,
    /// Its position in the message.
    pub position: usize,
    /// True where it comes into the string.
    pub kept: bool,
    /// True where a table marks it as unsigned.
    pub unsigned: bool,
    /// True where it is an amount, or another decimal number.
    pub decimal: bool,
    /// True where no table that is asked has a member of this name.
    pub unknown: bool,
}

impl Piece<'_> {
    /// A member that the message hasn't: it comes into no string, and has no value, until a mistake gives it one.
    pub fn absent(name: &str, position: usize) -> Self {
        Self {
            name: name.to_owned(),
            value: Zeroizing::default(),
            kind: Kind::Text,
            position,
            kept: false,
            unsigned: false,
            decimal: false,
            unknown: false,
        }
    }
}

/// The content of a piece of the message.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind<'a> {
    Null,
    Text,
    /// Anything else: its JSON as received.
    Json(&'a str),
}

/// The string as the protocol has it.
pub(super) fn join(pieces: &[Piece<'_>]) -> String {
    pairs(pieces, "&")
}

/// The pieces as `name=value`, with something between them.
pub(super) fn pairs(pieces: &[Piece<'_>], between: &str) -> String {
    let mut string = String::new();
    for piece in pieces.iter().filter(|piece| piece.kept) {
        if !string.is_empty() {
            string.push_str(between);
        }
        string.push_str(&piece.name);
        string.push('=');
        string.push_str(&piece.value);
    }
    string
}
