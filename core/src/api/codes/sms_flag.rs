//! Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use crate::code_enum;

code_enum! {
    /// Whether the user was sent an SMS code.
    pub enum SmsFlag {
        /// No code was sent.
        NotSent = "0",
        /// A code was sent.
        Sent = "1",
    }
}
