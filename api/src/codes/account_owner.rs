// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// The kind of the owner.
    pub enum AccountOwner {
        /// The merchant itself.
        InnerMerchant = "INNERMERCHANT",
        /// A natural person.
        InnerUser = "INNERUSER",
        /// A company that is a user.
        InnerCompany = "INNERCOMPANY",
    }
}
