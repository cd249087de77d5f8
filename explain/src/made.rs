//! A mistake that was found, with the members that it was made in.

use std::fmt;

use lianlian_core::words::{Sentence, Words, one_line};

use super::change::Part;
use super::mistake::Mistake;
use super::piece::Piece;
use super::step::{Place, Step};

/// The most members that are named.
const MOST_NAMED: usize = 6;

/// The most characters of a name that are shown.
const MOST_OF_A_NAME: usize = 64;

/// A mistake that was made in a message, and found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    mistake: Mistake,
    members: Vec<String>,
    detail: Option<String>,
}

impl Made {
    /// The mistake that was made.
    pub const fn mistake(&self) -> Mistake {
        self.mistake
    }

    /// The names of the members that it was made in, where it was not made in all alike. Six of them at
    /// most, and of each 64 characters.
    pub fn members(&self) -> &[String] {
        &self.members
    }

    /// The mistake in a sentence, with its members.
    pub fn what(&self) -> Sentence {
        const HERE: Words = Words::new("{0} Here: {1}.", "{0}此处：{1}。");
        let members = (!self.members.is_empty()).then(|| self.members.join(", "));
        let facts: Vec<_> = self.detail.iter().cloned().chain(members).collect();
        let what = self.mistake.what();
        match facts.is_empty() {
            true => what.into(),
            false => HERE.with([what.into(), facts.join("; ").into()]),
        }
    }

    pub(super) fn new(step: &Step<'_>, pieces: &[Piece<'_>]) -> Self {
        let changed: Vec<_> = pieces.iter().filter(|piece| step.changes(piece)).collect();
        let names = match step.place {
            Place::At(_) => changed.iter().map(|piece| piece.name.as_ref()).collect(),
            Place::Absent(name) => vec![name],
            Place::Everywhere if step.change().part() == Some(Part::LeftOut) => {
                changed.iter().map(|piece| piece.name.as_ref()).collect()
            }
            Place::Everywhere => Vec::new(),
        };
        let shown = |name: &str| one_line(&name.chars().take(MOST_OF_A_NAME).collect::<String>());
        Self {
            mistake: step.mistake,
            members: names.into_iter().take(MOST_NAMED).map(shown).collect(),
            detail: step.mistake.detail(step.way, &changed),
        }
    }
}

impl fmt::Display for Made {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.what(), self.mistake.remedy())
    }
}
