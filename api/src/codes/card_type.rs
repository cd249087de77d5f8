// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// The kind of the card.
    pub enum CardType {
        /// A debit card.
        Debit = "2",
        /// A credit card.
        Credit = "3",
    }
}
