//! The cashier's place among the paths.

/// The path of the pages.
pub(crate) const PATH: &str = "/_sandbox/cashier";

/// The path of their style sheet.
pub(super) const STYLESHEET: &str = "/_sandbox/cashier.css";
