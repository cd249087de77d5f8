//! A sign string in the making, as somebody who makes mistakes would make it.

use zeroize::Zeroizing;

use crate::crypto::Hash;

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
}

/// The content of a piece of the message.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind<'a> {
    Null,
    Text,
    /// Anything else: its JSON as received.
    Json(&'a str),
}

/// The change that a mistake makes, in the order of the making. Two mistakes of the same kind, and
/// of the same [`Part`], exclude each other.
#[derive(Clone, Copy)]
pub(super) enum Change {
    /// The pieces, before they are sorted.
    Pieces(Part, fn(&mut Vec<Piece<'_>>, Hash)),
    /// Takes the place of sorting by name.
    Order(fn(&mut [Piece<'_>])),
    /// Takes the place of `name=value` joined with `&`; gets the message as received.
    Join(fn(&[Piece<'_>], &str) -> Option<String>),
    /// Text put around the string.
    Ends(fn(&str) -> String),
    /// Takes the place of UTF-8.
    Charset(fn(&str) -> Option<Vec<u8>>),
    /// A function applied to the string before it is signed; it gets the hash of the signature.
    Digest(fn(&[u8], Hash) -> Vec<u8>),
}

/// The aspect of the pieces that is changed, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Twins,
    SignType,
    Sign,
    Unsigned,
    Empty,
    Numbers,
    Json,
    Spaces,
    LineBreaks,
    Text,
}

impl Change {
    /// Tells whether two changes can be made together.
    pub fn goes_with(self, other: Self) -> bool {
        self.place() != other.place()
    }

    fn place(self) -> (u8, Option<Part>) {
        match self {
            Self::Pieces(part, _) => (0, Some(part)),
            Self::Order(_) => (1, None),
            Self::Join(_) => (2, None),
            Self::Ends(_) => (3, None),
            Self::Charset(_) => (4, None),
            Self::Digest(_) => (5, None),
        }
    }
}

/// The string of somebody whose mistakes make these changes, and no other.
pub(super) fn draft(
    pieces: &[Piece<'_>],
    received: &str,
    mut changes: Vec<Change>,
    hash: Hash,
) -> Option<Zeroizing<Vec<u8>>> {
    changes.sort_by_key(|change| change.place());
    let mut pieces = pieces.to_vec();
    for change in &changes {
        if let Change::Pieces(_, change) = change {
            change(&mut pieces, hash);
        }
    }
    match changes.iter().find_map(|change| match change {
        Change::Order(order) => Some(order),
        _ => None,
    }) {
        Some(order) => order(&mut pieces),
        None => pieces.sort_by(|a, b| a.name.cmp(&b.name)),
    }
    let joined = changes.iter().find_map(|change| match change {
        Change::Join(join) => Some(join(&pieces, received)),
        _ => None,
    });
    let mut string = Zeroizing::new(joined.unwrap_or_else(|| Some(join(&pieces)))?);
    let mut bytes = None;
    for change in &changes {
        match change {
            Change::Ends(ends) => string = Zeroizing::new(ends(&string)),
            Change::Charset(charset) => bytes = Some(Zeroizing::new(charset(&string)?)),
            Change::Digest(digest) => {
                let plain = bytes.as_ref().map_or(string.as_bytes(), |bytes| bytes);
                bytes = Some(Zeroizing::new(digest(plain, hash)));
            }
            Change::Pieces(..) | Change::Order(_) | Change::Join(_) => {}
        }
    }
    Some(bytes.unwrap_or_else(|| Zeroizing::new(string.as_bytes().to_vec())))
}

/// The string as the protocol has it.
pub(super) fn join(pieces: &[Piece<'_>]) -> String {
    pairs(pieces, "&")
}

/// The pieces as `name=value`, with something between them.
pub(super) fn pairs(pieces: &[Piece<'_>], between: &str) -> String {
    let kept = pieces.iter().filter(|piece| piece.kept);
    let pairs: Vec<_> = kept
        .map(|piece| format!("{}={}", piece.name, *piece.value))
        .collect();
    pairs.join(between)
}
