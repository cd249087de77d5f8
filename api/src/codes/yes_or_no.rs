// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// Yes or no.
    pub enum YesOrNo {
        /// It is wanted.
        Yes = "Y",
        /// It is not wanted.
        No = "N",
    }
}
