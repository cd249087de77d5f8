//! A mistake as somebody made it: in which way, and in which members.

use super::change::{Change, Each, Reach};
use super::mistake::Mistake;
use super::piece::Piece;

/// A mistake as somebody made it.
#[derive(Clone, Copy)]
pub(super) struct Step<'s> {
    pub mistake: Mistake,
    /// The number of the way in which it was made, the usual one first.
    pub way: usize,
    pub place: Place<'s>,
}

/// The members in which a mistake was made.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place<'s> {
    /// All that it can be made in.
    Everywhere,
    /// The member at this position of the message alone.
    At(usize),
    /// A member of this name, which the message hasn't.
    Absent(&'s str),
}

impl<'s> Step<'s> {
    /// The mistake made everywhere, in its usual way.
    pub const fn usual(mistake: Mistake) -> Self {
        Self {
            mistake,
            way: 0,
            place: Place::Everywhere,
        }
    }

    /// The other ways in which the mistake can be made everywhere.
    pub fn other_ways(mistake: Mistake) -> impl Iterator<Item = Self> {
        let ways = match mistake.change().each() {
            Some(each) if is_made_everywhere(each) => each.ways,
            _ => 1,
        };
        let usual = Self::usual(mistake);
        (1..ways).map(move |way| Self { way, ..usual })
    }

    /// The ways in which the mistake can be made in one member alone.
    pub fn alone(
        mistake: Mistake,
        pieces: &[Piece<'_>],
        absent: &'s [String],
    ) -> impl Iterator<Item = Self> {
        let each = mistake.change().each();
        let ways = each.map_or(0, |each| each.ways);
        let places: Vec<_> = match each.map(|each| each.reach) {
            Some(Reach::Sent | Reach::Alone) => {
                let sent = pieces.iter().map(|piece| Place::At(piece.position));
                sent.collect()
            }
            Some(Reach::Absent) => absent.iter().map(|name| Place::Absent(name)).collect(),
            Some(Reach::Together) | None => Vec::new(),
        };
        places.into_iter().flat_map(move |place| {
            (0..ways).map(move |way| Self {
                mistake,
                way,
                place,
            })
        })
    }

    pub fn change(&self) -> Change {
        self.mistake.change()
    }

    /// Tells whether the mistake is one that can be made everywhere.
    pub fn is_possible(&self) -> bool {
        self.change().each().is_none_or(is_made_everywhere)
    }

    /// Makes the change of pieces one by one; tells whether it changes the string.
    pub fn make<'p>(&self, each: Each, pieces: &mut Vec<Piece<'p>>) -> bool
    where
        's: 'p,
    {
        if let Place::Absent(name) = self.place {
            pieces.push(Piece::absent(name, pieces.len()));
        }
        let mut changes = false;
        for piece in pieces.iter_mut().filter(|piece| self.concerns(piece)) {
            let before = piece.clone();
            (each.change)(piece, self.way);
            changes |= !before.is_signed_as(piece);
        }
        changes
    }

    /// Tells whether it changes this piece, and the string with it.
    pub fn changes(&self, piece: &Piece<'_>) -> bool {
        let Some(each) = self.change().each().filter(|_| self.concerns(piece)) else {
            return false;
        };
        let mut changed = piece.lent();
        (each.change)(&mut changed, self.way);
        !changed.is_signed_as(piece)
    }

    fn concerns(&self, piece: &Piece<'_>) -> bool {
        match self.place {
            Place::Everywhere => true,
            Place::At(position) => piece.position == position,
            Place::Absent(name) => piece.name == name,
        }
    }
}

fn is_made_everywhere(each: Each) -> bool {
    matches!(each.reach, Reach::Sent | Reach::Together)
}
