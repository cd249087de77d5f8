// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// The algorithm of the password control.
    pub enum EncryptAlgorithm {
        /// RSA, as all use it.
        Rsa = "RSA",
        /// SM2, the Chinese standard.
        Sm2 = "SM2",
    }
}
