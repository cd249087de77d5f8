//! The search for the mistake: every string that somebody who makes it would have signed is hashed
//! and held against the digest in the signature. No further RSA is needed.

use std::collections::HashSet;

use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use super::draft::{Piece, draft};
use super::mistake::Mistake;
use super::signed::Signed;
use crate::crypto::Hash;

/// The largest number of strings that are tried, for each hash that the signature may have.
pub const MOST_CANDIDATES: usize = 4096;

/// Pairs of mistakes are tried until so many bytes were hashed; single ones always.
pub const MOST_BYTES: usize = 16 << 20;

/// The result of the search.
pub(super) enum Search {
    /// The string is the right one.
    Right(Hash),
    /// The string that somebody who makes these mistakes signs.
    Found(Hash, Vec<Mistake>),
    /// None of the strings.
    Nothing {
        /// The number of strings tried.
        tried: usize,
    },
}

/// Looks for what was signed.
pub(super) fn search(pieces: &[Piece<'_>], received: &str, signed: &Signed) -> Search {
    let mut tried = 0;
    for hash in signed.hashes() {
        let mut tries = Tries {
            pieces,
            received,
            signed,
            hash,
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

struct Tries<'s, 'a> {
    pieces: &'s [Piece<'a>],
    received: &'s str,
    signed: &'s Signed,
    hash: Hash,
    /// Fingerprints of the strings that were tried.
    seen: HashSet<[u8; 32]>,
    bytes: usize,
}

impl Tries<'_, '_> {
    fn find(&mut self) -> Option<Vec<Mistake>> {
        let mut changing = Vec::new();
        for mistake in Mistake::all() {
            match self.matches(&[mistake]) {
                Some(true) => return Some(vec![mistake]),
                Some(false) => changing.push(mistake),
                // What changes nothing in this message changes nothing together with another mistake.
                None => {}
            }
        }
        for (at, first) in changing.iter().enumerate() {
            for second in changing.iter().skip(at + 1) {
                if self.seen.len() >= MOST_CANDIDATES || self.bytes >= MOST_BYTES {
                    return None;
                }
                let together = first.change().goes_with(second.change());
                if together && self.matches(&[*first, *second]) == Some(true) {
                    return Some(vec![*first, *second]);
                }
            }
        }
        None
    }

    /// Tells whether this is the string that was signed; `None` where the string was tried before,
    /// or can't be made.
    fn matches(&mut self, mistakes: &[Mistake]) -> Option<bool> {
        let changes = mistakes.iter().map(|mistake| mistake.change()).collect();
        let candidate: Zeroizing<Vec<u8>> = draft(self.pieces, self.received, changes, self.hash)?;
        self.bytes = self.bytes.saturating_add(candidate.len());
        self.seen
            .insert(Sha256::digest(&candidate).into())
            .then(|| self.signed.is_of(&candidate, self.hash))
    }
}
