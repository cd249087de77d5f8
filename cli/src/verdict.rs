//! The answer of a command as its exit code says it.

/// Finding of a command.
pub(crate) enum Verdict {
    /// The answer is yes, or the work was done.
    Yes,
    /// It doesn't hold.
    No,
    /// Nobody knows what became of the order.
    Unknown,
}
