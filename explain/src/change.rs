//! The changes that mistakes make to a sign string in the making.

use super::piece::Piece;
use crate::crypto::Hash;

/// The change that a mistake makes, in the order of the making. Two mistakes of the same kind, and
/// of the same [`Part`], exclude each other.
#[derive(Clone, Copy)]
pub(super) enum Change {
    /// The pieces together, before they are sorted.
    Pieces(Part, fn(&mut Vec<Piece<'_>>, Hash)),
    /// The pieces one by one, before they are sorted.
    Each(Each),
    /// Takes the place of sorting by name.
    Order(fn(&mut [Piece<'_>])),
    /// Takes the place of `name=value` joined with `&`; gets the message as received.
    Join(fn(&[Piece<'_>], &str) -> Option<String>),
    /// Text put around the string, or taken from it.
    Ends(fn(&str) -> String),
    /// Takes the place of UTF-8.
    Charset(fn(&str) -> Option<Vec<u8>>),
    /// A function applied to the string before it is signed; it gets the hash of the signature.
    Digest(fn(&[u8], Hash) -> Vec<u8>),
}

/// A change that is made to one piece at a time, in one of several ways.
#[derive(Clone, Copy)]
pub(super) struct Each {
    pub part: Part,
    /// The members that are changed.
    pub reach: Reach,
    /// The number of ways in which it is done, the usual one first.
    pub ways: usize,
    pub change: fn(&mut Piece<'_>, usize),
}

/// The members that a change of pieces one by one is made to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// All that were sent together, then each of them alone.
    Sent,
    /// All that were sent together.
    Together,
    /// Each alone that was sent.
    Alone,
    /// Each alone that a table has and the message hasn't.
    Absent,
}

/// The aspect of the pieces that is changed, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Twins,
    SignType,
    Sign,
    Unsigned,
    Empty,
    Absent,
    LeftOut,
    Names,
    Numbers,
    Nested,
    Json,
    Spaces,
    LineBreaks,
    Text,
}

impl Change {
    /// A change of values, of all together or of each alone, which is done in one way.
    pub const fn values(part: Part, change: fn(&mut Piece<'_>, usize)) -> Self {
        Self::in_ways(part, 1, change)
    }

    /// A change of values, of all together or of each alone, which is done in several ways.
    pub const fn in_ways(part: Part, ways: usize, change: fn(&mut Piece<'_>, usize)) -> Self {
        Self::reaching(Reach::Sent, part, ways, change)
    }

    /// A change of pieces one by one, made to these members in one of several ways.
    pub const fn reaching(
        reach: Reach,
        part: Part,
        ways: usize,
        change: fn(&mut Piece<'_>, usize),
    ) -> Self {
        Self::Each(Each {
            part,
            reach,
            ways,
            change,
        })
    }

    /// Tells whether two changes can be made together.
    pub fn goes_with(self, other: Self) -> bool {
        self.place() != other.place()
    }

    /// The changes of pieces one by one, where it is one of them.
    pub const fn each(self) -> Option<Each> {
        match self {
            Self::Each(each) => Some(each),
            _ => None,
        }
    }

    /// The aspect of the pieces that it changes.
    pub fn part(self) -> Option<Part> {
        self.place().1
    }

    pub(super) fn place(self) -> (u8, Option<Part>) {
        match self {
            Self::Pieces(part, _) | Self::Each(Each { part, .. }) => (0, Some(part)),
            Self::Order(_) => (1, None),
            Self::Join(_) => (2, None),
            Self::Ends(_) => (3, None),
            Self::Charset(_) => (4, None),
            Self::Digest(_) => (5, None),
        }
    }
}
