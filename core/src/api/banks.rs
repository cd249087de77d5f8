//! Generated from `spec/banks.toml` by `cargo xtask codegen`; do not edit.
//!
//! The banks, by LianLian's codes.

use crate::bank::Bank;

/// The banks that LianLian documents, sorted by code.
pub const BANKS: &[Bank] = &[];
