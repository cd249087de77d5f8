//! Counting what was compared.

/// The numbers of things that are equal, explained by an erratum, or neither.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// The same here and there.
    pub equal: usize,
    /// Different, and an erratum says why.
    pub explained: usize,
    /// Different without an explanation.
    pub unexplained: usize,
}

impl Count {
    /// All of them.
    pub fn total(self) -> usize {
        self.equal + self.explained + self.unexplained
    }

    pub(super) fn add(&mut self, other: Self) {
        self.equal += other.equal;
        self.explained += other.explained;
        self.unexplained += other.unexplained;
    }
}
