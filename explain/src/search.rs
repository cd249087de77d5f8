//! The search for the mistake: every string that somebody who makes it would have signed is hashed
//! and held against the digest in the signature. No further RSA is needed.

use std::collections::HashSet;
use std::hash::{BuildHasher as _, RandomState};

use zeroize::Zeroizing;

use super::draft::draft;
use super::mistake::Mistake;
use super::piece::{Piece, sort};
use super::signed::Signed;
use super::step::{Place, Step};
use crate::crypto::Hash;

/// The largest number of strings that are tried, for each hash that the signature may have.
pub const MOST_CANDIDATES: usize = 16_384;

/// Mistakes in one member alone, in unusual ways and in pairs are tried until so many bytes were looked
/// at; every mistake in its usual way always is.
pub const MOST_BYTES: usize = 16 << 20;

/// The bytes that a member counts for besides its own: short ones and empty ones are work too.
const A_MEMBER: usize = 16;

/// The result of the search.
pub(super) enum Search<'s> {
    /// The string is the right one.
    Right(Hash),
    /// The string that somebody who makes these mistakes signs.
    Found(Hash, Vec<Step<'s>>),
    /// None of the strings.
    Nothing {
        /// The number of strings tried.
        tried: usize,
    },
}

/// Looks for what was signed. `absent` are the members that may have been signed and not sent.
pub(super) fn search<'s>(
    pieces: &[Piece<'_>],
    absent: &'s [String],
    received: &str,
    signed: &Signed,
) -> Search<'s> {
    let mut tried = 0;
    let mut sorted: Vec<_> = pieces.iter().map(Piece::lent).collect();
    sort(&mut sorted);
    for hash in signed.hashes() {
        let mut tries = Tries {
            pieces,
            sorted: &sorted,
            absent,
            received,
            signed,
            hash,
            fingerprints: RandomState::new(),
            seen: HashSet::new(),
            bytes: 0,
        };
        if tries.matches(&[]) == Some(true) {
            return Search::Right(hash);
        }
        if let Some(found) = tries.find() {
            return Search::Found(hash, found);
        }
        tried += tries.seen.len();
    }
    Search::Nothing { tried }
}

fn is_sent(step: &Step<'_>) -> bool {
    !matches!(step.place, Place::Absent(_))
}

struct Tries<'s, 'a, 'p> {
    pieces: &'p [Piece<'a>],
    /// The pieces in the order of their names.
    sorted: &'p [Piece<'p>],
    absent: &'s [String],
    received: &'p str,
    signed: &'p Signed,
    hash: Hash,
    fingerprints: RandomState,
    /// Fingerprints of the strings that were tried.
    seen: HashSet<u64>,
    bytes: usize,
}

impl<'s> Tries<'s, '_, '_> {
    fn find(&mut self) -> Option<Vec<Step<'s>>> {
        let mut everywhere = Vec::new();
        for step in Mistake::all().map(Step::usual).filter(Step::is_possible) {
            match self.matches(&[step]) {
                Some(true) => return Some(vec![step]),
                Some(false) => everywhere.push(step),
                // What changes nothing in this message changes nothing together with another mistake.
                None => {}
            }
        }
        let mut alone = Vec::new();
        for step in Mistake::all().flat_map(Step::other_ways) {
            if self.is_spent() {
                return None;
            }
            if self.matches(&[step]) == Some(true) {
                return Some(vec![step]);
            }
        }
        let (pieces, absent) = (self.pieces, self.absent);
        for step in Mistake::all().flat_map(|mistake| Step::alone(mistake, pieces, absent)) {
            if self.is_spent() {
                return None;
            }
            match self.is_made_in(&step).then(|| self.matches(&[step])) {
                Some(Some(true)) => return Some(vec![step]),
                Some(Some(false)) if step.way == 0 && is_sent(&step) => alone.push(step),
                _ => {}
            }
        }
        for (at, first) in everywhere.iter().enumerate() {
            let found = self.pair(first, everywhere.iter().skip(at + 1));
            if found.is_some() {
                return found;
            }
        }
        alone
            .iter()
            .find_map(|first| self.pair(first, everywhere.iter()))
    }

    /// Tries two mistakes at once.
    fn pair<'t>(
        &mut self,
        first: &Step<'s>,
        mut seconds: impl Iterator<Item = &'t Step<'s>>,
    ) -> Option<Vec<Step<'s>>>
    where
        's: 't,
    {
        let mut is_found = |second: &Step<'s>| {
            let together = first.change().goes_with(second.change());
            together && !self.is_spent() && self.matches(&[*first, *second]) == Some(true)
        };
        let second = seconds.find(|second| is_found(second))?;
        Some(vec![*first, *second])
    }

    fn is_spent(&self) -> bool {
        self.seen.len() >= MOST_CANDIDATES || self.bytes >= MOST_BYTES
    }

    fn spend(&mut self, bytes: usize) {
        self.bytes = self.bytes.saturating_add(bytes);
    }

    /// Tells whether a mistake in one member alone changes anything.
    fn is_made_in(&mut self, step: &Step<'_>) -> bool {
        let Place::At(position) = step.place else {
            return true;
        };
        // The pieces come in the order of the message, which counts them.
        self.pieces.get(position).is_some_and(|piece| {
            self.spend(A_MEMBER + piece.value.len());
            step.changes(piece)
        })
    }

    /// Tells whether this is the string that was signed; `None` where the string was tried before,
    /// or can't be made.
    fn matches(&mut self, steps: &[Step<'_>]) -> Option<bool> {
        self.spend(A_MEMBER * self.sorted.len());
        let candidate: Zeroizing<Vec<u8>> = draft(self.sorted, self.received, steps, self.hash)?;
        self.spend(candidate.len());
        self.seen
            .insert(self.fingerprints.hash_one(candidate.as_slice()))
            .then(|| self.signed.is_of(&candidate, self.hash))
    }
}
