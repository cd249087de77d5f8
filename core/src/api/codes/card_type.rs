//! Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use crate::code_enum;

code_enum! {
    /// What the card is.
    pub enum CardType {
        /// A debit card.
        Debit = "2",
        /// A credit card.
        Credit = "3",
    }
}
