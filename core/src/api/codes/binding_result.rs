//! Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use crate::code_enum;

code_enum! {
    /// How the binding went.
    pub enum BindingResult {
        /// The card is bound to the user.
        Success = "SUCCESS",
    }
}
