// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// Whose game account is paid for.
    pub enum GameAccount {
        /// The user's own.
        Own = "1",
        /// Another person's account.
        Another = "2",
    }
}
