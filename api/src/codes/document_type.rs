// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// The kind of the id document.
    pub enum DocumentType {
        /// The Chinese id card.
        IdCard = "ID_CARD",
        /// A company's certificate with its unified social credit code.
        UnifiedSocialCreditCode = "UNIFIED_SOCIAL_CREDIT_CODE",
    }
}
