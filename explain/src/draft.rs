//! A sign string in the making, as somebody who makes mistakes would make it.

use zeroize::Zeroizing;

use super::change::Change;
use super::piece::{Piece, join};
use super::step::Step;
use crate::crypto::Hash;

/// The string of somebody who takes these steps aside, and no other.
pub(super) fn draft(
    pieces: &[Piece<'_>],
    received: &str,
    steps: &[Step<'_>],
    hash: Hash,
) -> Option<Zeroizing<Vec<u8>>> {
    let mut steps: Vec<_> = steps.iter().map(|step| (step, step.change())).collect();
    steps.sort_by_key(|(_, change)| change.place());
    let mut pieces = pieces.to_vec();
    for (step, change) in &steps {
        match change {
            Change::Pieces(_, change) => change(&mut pieces, hash),
            Change::Each(each) => step.make(*each, &mut pieces),
            _ => {}
        }
    }
    let mut changes = steps.iter().map(|(_, change)| change);
    match changes.clone().find_map(|change| match change {
        Change::Order(order) => Some(order),
        _ => None,
    }) {
        Some(order) => order(&mut pieces),
        None => pieces.sort_by(|a, b| a.name.cmp(&b.name)),
    }
    let joined = changes.clone().find_map(|change| match change {
        Change::Join(join) => Some(join(&pieces, received)),
        _ => None,
    });
    let string = Zeroizing::new(joined.unwrap_or_else(|| Some(join(&pieces)))?);
    let string = changes.clone().fold(string, |string, change| match change {
        Change::Ends(ends) => Zeroizing::new(ends(&string)),
        _ => string,
    });
    let mut charsets = changes.clone().filter_map(|change| match change {
        Change::Charset(charset) => Some(charset(&string)),
        _ => None,
    });
    let bytes = Zeroizing::new(match charsets.next() {
        Some(bytes) => bytes?,
        None => string.as_bytes().to_vec(),
    });
    Some(
        match changes.find_map(|change| match change {
            Change::Digest(digest) => Some(digest),
            _ => None,
        }) {
            Some(digest) => Zeroizing::new(digest(&bytes, hash)),
            None => bytes,
        },
    )
}
