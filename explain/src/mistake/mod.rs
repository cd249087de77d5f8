//! The usual mistakes in making a sign string: a list of small functions, each with its sentences.

mod bytes;
mod escapes;
mod json;
mod list;
mod members;
mod printed;
mod shape;
mod values;

use std::fmt;

use lianlian_core::words::Words;

pub use bytes::BytesMistake;
pub use json::JsonMistake;
pub use members::MembersMistake;
pub use shape::ShapeMistake;
pub use values::ValueMistake;

use super::change::Change;
use super::html;
use super::piece::Piece;

/// A mistake in making a sign string.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mistake {
    /// In which members come into the string.
    Members(MembersMistake),
    /// In how their values are written.
    Value(ValueMistake),
    /// In how values that hold JSON are written.
    Json(JsonMistake),
    /// In how the members are sorted and joined.
    Shape(ShapeMistake),
    /// In which bytes of the string are signed.
    Bytes(BytesMistake),
}

/// Calls the same method of whichever mistake it is.
macro_rules! whichever {
    ($mistake:expr, $inner:ident => $result:expr) => {
        match $mistake {
            Mistake::Members($inner) => $result,
            Mistake::Value($inner) => $result,
            Mistake::Json($inner) => $result,
            Mistake::Shape($inner) => $result,
            Mistake::Bytes($inner) => $result,
        }
    };
}

impl Mistake {
    /// All of them, in the order in which they are tried.
    pub fn all() -> impl Iterator<Item = Self> {
        let members = MembersMistake::ALL.iter().copied().map(Self::Members);
        let shape = ShapeMistake::ALL.iter().copied().map(Self::Shape);
        let value = ValueMistake::ALL.iter().copied().map(Self::Value);
        let json = JsonMistake::ALL.iter().copied().map(Self::Json);
        let bytes = BytesMistake::ALL.iter().copied().map(Self::Bytes);
        members.chain(shape).chain(value).chain(json).chain(bytes)
    }

    /// Its name, for programs.
    pub const fn name(self) -> &'static str {
        whichever!(self, mistake => mistake.name())
    }

    /// The mistake in one sentence.
    pub const fn what(self) -> Words {
        whichever!(self, mistake => mistake.what())
    }

    /// The remedy in one sentence.
    pub const fn remedy(self) -> Words {
        whichever!(self, mistake => mistake.remedy())
    }

    /// The way in which the mistake was made, in words, where it has several; `changed` are the members that
    /// it changed, as they were sent.
    pub(super) fn detail(self, way: usize, changed: &[&Piece<'_>]) -> Option<String> {
        match self {
            Self::Value(ValueMistake::HtmlEscaped) => Some(html::described(way, changed)),
            Self::Value(ValueMistake::HtmlUnescaped) => Some(html::entities(changed)),
            Self::Value(ValueMistake::EscapesSigned) => Some(escapes::described(way, changed)),
            Self::Json(JsonMistake::Printed) => printed::language(way),
            Self::Members(MembersMistake::NothingNamed | MembersMistake::NothingSigned) => {
                Some(members::nothing(way).to_owned())
            }
            _ => None,
        }
    }

    pub(super) fn change(self) -> Change {
        whichever!(self, mistake => mistake.change())
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        whichever!(self, mistake => mistake.fmt(f))
    }
}
