// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// The extent of the confirmation.
    pub enum ConfirmMode {
        /// The whole order at once.
        All = "ALL",
        /// A part of the order, several times.
        Part = "PART",
    }
}
