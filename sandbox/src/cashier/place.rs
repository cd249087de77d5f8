//! The cashier's place among the paths.

/// Where the pages are.
pub(crate) const PATH: &str = "/_sandbox/cashier";
