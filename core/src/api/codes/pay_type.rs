//! Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use crate::code_enum;

code_enum! {
    /// What the card will be used as.
    pub enum PayType {
        /// Quick payment with a debit card.
        QuickDebit = "2",
        /// Quick payment with a credit card.
        QuickCredit = "3",
        /// New authenticated payment.
        NewAuthenticated = "P",
    }
}
