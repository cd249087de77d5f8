// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// State of the bank at present.
    pub enum BankStatus {
        /// The bank works.
        Working = "0",
        /// It is under maintenance.
        Maintenance = "2",
    }
}
