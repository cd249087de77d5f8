//! Modules by number.

/// A module by its place in the tree.
pub(super) type Id = usize;
