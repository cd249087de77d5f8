// Generated from `spec/report/` by `cargo xtask codegen`; do not edit.

//! Reports: what LianLian writes down each day of what it did.
//!
//! Compiled with the feature `report`.

mod summary_row;
mod transaction_row;

pub use summary_row::*;
pub use transaction_row::*;
