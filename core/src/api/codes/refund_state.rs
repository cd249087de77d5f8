//! Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use crate::code_enum;

code_enum! {
    /// How far the refund is.
    pub enum RefundState {
        /// It was made.
        Made = "0",
        /// It is being worked on.
        Processing = "1",
        /// The bank has accepted it; when the user has the money is up to the bank.
        Success = "2",
        /// It failed.
        Failed = "3",
    }
}
