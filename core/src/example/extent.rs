//! The size of an example.

/// The number of members that an example fills in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Only the members that have to be there.
    Required,
    /// All that has an example.
    All,
}
