// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// The product that the bank is asked about for.
    pub enum CollectionProduct {
        /// Authenticated payment, or payment by instalments.
        Authenticated = "1",
        /// New authenticated payment.
        NewAuthenticated = "3",
    }
}
