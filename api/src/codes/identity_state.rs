// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// State of the user's identification by the merchant.
    pub enum IdentityState {
        /// It has, by document.
        Identified = "1",
        /// It has not.
        NotIdentified = "0",
    }
}
