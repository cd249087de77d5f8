// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// Whose order is asked after, and which way its money goes.
    pub enum OrderDirection {
        /// The merchant collects.
        MerchantCollects = "0",
        /// The merchant pays out.
        MerchantPaysOut = "1",
        /// The user collects.
        UserCollects = "2",
        /// The user withdraws.
        UserWithdraws = "3",
    }
}
