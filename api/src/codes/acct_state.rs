// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// The state of the account.
    pub enum AcctState {
        /// It is open.
        Normal = "NORMAL",
        /// It is closed.
        Cancel = "CANCEL",
        /// It is locked.
        Lock = "LOCK",
        /// Its loss was reported.
        Loss = "LOSS",
        /// It is not yet activated.
        ActivatePending = "ACTIVATE_PENDING",
    }
}
