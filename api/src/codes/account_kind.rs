// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// Whose account the money goes to.
    pub enum AccountKind {
        /// A person's debit card.
        Personal = "0",
        /// A business's settlement account.
        Business = "1",
    }
}
