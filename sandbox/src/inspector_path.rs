//! The inspector's place among the paths.

/// The path at which the inspector's pages begin.
pub const INSPECTOR: &str = "/_sandbox/";
