// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// The kind of the party.
    pub enum PartyType {
        /// A user of the merchant.
        User = "USER",
        /// The merchant itself.
        Merchant = "MERCHANT",
    }
}
