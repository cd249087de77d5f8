// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// State of the SMS code: sent to the user, or not.
    pub enum SmsFlag {
        /// No code was sent.
        NotSent = "0",
        /// A code was sent.
        Sent = "1",
    }
}
