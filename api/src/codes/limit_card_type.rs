// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// The cards that may not pay.
    pub enum LimitCardType {
        /// Credit cards only.
        Credit = "credit",
    }
}
