// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// The result of the binding.
    pub enum BindingResult {
        /// The card is bound to the user.
        Success = "SUCCESS",
    }
}
