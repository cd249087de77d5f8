//! The string that the other side says it signed.

use zeroize::Zeroizing;

use super::Difference;
use super::known::Known;
use super::piece::{Piece, join, sort};
use super::signed::Signed;

/// The string that the other side says it signed, compared with ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claimed {
    /// True where the signature is of that string; `None` where no key opened the signature.
    pub was_signed: Option<bool>,
    /// The first difference from ours; `None` where they are the same.
    pub difference: Option<Difference>,
}

/// Holds the string that the other side says it signed against the signature and against ours.
pub(super) fn judge(
    claimed: &[u8],
    pieces: &[Piece<'_>],
    signed: Option<&Signed>,
    known: &Known<'_>,
    show_values: bool,
) -> Claimed {
    let is_signed = |text: &[u8]| {
        signed.map(|signed| {
            let mut hashes = signed.hashes().into_iter();
            hashes.any(|hash| signed.is_of(text, hash))
        })
    };
    // An editor ends a file with a line break.
    let trimmed = match claimed {
        [rest @ .., b'\r', b'\n'] | [rest @ .., b'\n'] => rest,
        whole => whole,
    };
    let claimed = match is_signed(claimed) {
        Some(true) => claimed,
        _ => trimmed,
    };
    let mut pieces: Vec<_> = pieces.iter().map(Piece::lent).collect();
    sort(&mut pieces);
    let ours = Zeroizing::new(join(&pieces));
    let theirs = Zeroizing::new(String::from_utf8_lossy(claimed).into_owned());
    Claimed {
        was_signed: is_signed(claimed),
        difference: Difference::find(&ours, &theirs, known, show_values),
    }
}
