//! The members of a message on their way into a sign string.

use std::borrow::Cow;
use std::ops::Deref;

use zeroize::Zeroizing;

/// A member on its way into a sign string.
#[derive(Clone)]
pub(super) struct Piece<'a> {
    pub name: Cow<'a, str>,
    pub value: Value<'a>,
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
    pub fn absent(name: &str, position: usize) -> Piece<'_> {
        Piece {
            name: Cow::Borrowed(name),
            value: Value::Lent(""),
            kind: Kind::Text,
            position,
            kept: false,
            unsigned: false,
            decimal: false,
            unknown: false,
        }
    }

    /// The same piece, whose texts stay where they are: a mistake changes few of them.
    pub fn lent(&self) -> Piece<'_> {
        Piece {
            name: Cow::Borrowed(&self.name),
            value: Value::Lent(&self.value),
            ..*self
        }
    }

    /// Tells whether both come into a string alike.
    pub fn is_signed_as(&self, other: &Piece<'_>) -> bool {
        match (self.kept, other.kept) {
            (true, true) => self.name == other.name && *self.value == *other.value,
            (one, two) => one == two,
        }
    }
}

/// The value of a piece.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Value<'a> {
    /// A text that is kept elsewhere.
    Lent(&'a str),
    /// A text that a mistake, or the protocol, writes; wiped afterwards.
    Written(Zeroizing<String>),
}

impl Deref for Value<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        match self {
            Self::Lent(text) => text,
            Self::Written(text) => text,
        }
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Written(Zeroizing::new(text))
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

/// The pieces in the order of their names; twins in that of the message.
pub(super) fn sort(pieces: &mut [Piece<'_>]) {
    pieces.sort_by(|a, b| a.name.cmp(&b.name));
}

/// The string as the protocol has it.
pub(super) fn join(pieces: &[Piece<'_>]) -> String {
    pairs(pieces, "&")
}

/// The pieces as `name=value`, with something between them.
pub(super) fn pairs(pieces: &[Piece<'_>], between: &str) -> String {
    let kept = || pieces.iter().filter(|piece| piece.kept);
    let sizes = kept().map(|piece| piece.name.len() + 1 + piece.value.len() + between.len());
    let mut string = String::with_capacity(sizes.sum());
    for piece in kept() {
        if !string.is_empty() {
            string.push_str(between);
        }
        string.push_str(&piece.name);
        string.push('=');
        string.push_str(&piece.value);
    }
    string
}
