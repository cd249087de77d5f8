// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// The kind of the line.
    pub enum TransactionStatus {
        /// A payment that succeeded.
        Successful = "0",
        /// A refund of a payment.
        Refunded = "5",
    }
}
