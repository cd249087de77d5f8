//! Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use crate::code_enum;

code_enum! {
    /// Whether the bank works at present.
    pub enum BankStatus {
        /// It works.
        Working = "0",
        /// It is under maintenance.
        Maintenance = "2",
    }
}
