//! A sign string in the making, as somebody who makes mistakes would make it.

use zeroize::Zeroizing;

use super::change::Change;
use super::piece::{Piece, join, sort};
use super::step::Step;
use crate::crypto::Hash;

/// The string of somebody who takes these steps aside, and no other; `None` where it
/// can't be made, or one of the steps changes nothing. The pieces come in the order of their
/// names, so that sorting those that keep theirs is little work.
pub(super) fn draft<'p>(
    pieces: &'p [Piece<'_>],
    received: &str,
    steps: &[Step<'p>],
    hash: Hash,
) -> Option<Zeroizing<Vec<u8>>> {
    let mut steps: Vec<_> = steps.iter().map(|step| (step, step.change())).collect();
    steps.sort_by_key(|(_, change)| change.place());
    let sent = pieces;
    let mut pieces: Vec<_> = sent.iter().map(Piece::lent).collect();
    for (step, change) in &steps {
        match change {
            // Without this step it is the string of somebody who takes the others, and is tried as that.
            Change::Each(each) if !step.make(*each, &mut pieces) => return None,
            Change::Pieces(_, change) => {
                change(&mut pieces, hash);
                let mut both = pieces.iter().zip(sent);
                if pieces.len() == sent.len() && both.all(|(now, sent)| now.is_signed_as(sent)) {
                    return None;
                }
            }
            _ => {}
        }
    }
    let mut changes = steps.iter().map(|(_, change)| change);
    match changes.clone().find_map(|change| match change {
        Change::Order(order) => Some(order),
        _ => None,
    }) {
        Some(order) => {
            pieces.sort_by_key(|piece| piece.position);
            order(&mut pieces);
        }
        None => sort(&mut pieces),
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
