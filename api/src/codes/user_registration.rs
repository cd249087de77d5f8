// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// The registration of the user.
    pub enum UserRegistration {
        /// A user with an account.
        Registered = "REGISTERED",
        /// A user without an account.
        Anonymous = "ANONYMOUS",
    }
}
