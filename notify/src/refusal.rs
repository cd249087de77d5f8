//! The reason why a request was not acknowledged, for this side alone.

/// Reason for which a request was not acknowledged: an extension of each such answer, of the receiver, its
/// route and the gate. For a layer that prints or counts them; LianLian sees nothing of it, and no secret
/// is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Refusal {
    /// The reason, for a person.
    pub why: String,
    /// A way to find out more.
    pub hint: Option<&'static str>,
}

impl Refusal {
    pub(crate) const fn new(why: String, hint: Option<&'static str>) -> Self {
        Self { why, hint }
    }
}
