//! The course of the money of an order or a refund.

use jiff::SignedDuration;

use super::words;

/// A course that is not the usual one keeps its money under way for so long, unless `settles_after` says
/// longer. After the same time a payment that is returned comes back.
pub const UNDER_WAY: SignedDuration = SignedDuration::from_secs(3);

/// Money that is under way until a query has asked for it moves by itself after this time.
pub const UNASKED: SignedDuration = SignedDuration::from_mins(1);

/// The course of the money of an order or a refund.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Course {
    /// It moves, at once or after the time that the sandbox was set to.
    #[default]
    Usual,
    /// The first query finds it under way, and it has moved by the next.
    ProcessingFirst,
    /// It is under way for a while, and then it fails.
    FailsLater,
    /// It moves, and comes back.
    Returned,
}

words!(Course {
    Usual = "usual",
    ProcessingFirst = "processing_first",
    FailsLater = "fails_later",
    Returned = "returned",
});

impl Course {
    /// This course, or another where it is the usual one.
    pub fn or(self, other: Self) -> Self {
        match self {
            Self::Usual => other,
            own => own,
        }
    }

    /// The time for which the money is under way at least.
    pub const fn under_way(self) -> SignedDuration {
        match self {
            Self::Usual | Self::Returned => SignedDuration::ZERO,
            Self::ProcessingFirst => UNASKED,
            Self::FailsLater => UNDER_WAY,
        }
    }
}
