// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// The decision on the withdrawal.
    pub enum CheckResult {
        /// It goes on.
        Accept = "ACCEPT",
        /// It ends, and the money is free again.
        Cancel = "CANCEL",
    }
}
