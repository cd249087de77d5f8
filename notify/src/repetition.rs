//! The mark on the answer to a repetition.

/// Mark on the acknowledgement of a notification that was delivered before: an extension of the answer, for a layer
/// that prints or counts them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Repetition;
