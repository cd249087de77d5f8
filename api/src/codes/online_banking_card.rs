// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// The kind of online banking.
    pub enum OnlineBankingCard {
        /// With a debit card.
        Debit = "1",
        /// With a credit card.
        Credit = "8",
        /// Of a business.
        Business = "9",
    }
}
