//! The inspector's place among the paths.

/// Where the inspector's pages begin.
pub const INSPECTOR: &str = "/_sandbox/";
