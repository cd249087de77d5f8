// Generated from `spec/account/` by `cargo xtask codegen`; do not edit.

//! The merchant's account, and the banks that LianLian supports.
//!
//! Compiled with the feature `account`.

mod balance_query;
mod branch_query;
mod supported_banks_query;

pub use balance_query::*;
pub use branch_query::*;
pub use supported_banks_query::*;
