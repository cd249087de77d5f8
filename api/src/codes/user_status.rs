// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// The state of the user.
    pub enum UserStatus {
        /// Registered and not yet activated, or the opening failed: `remark` tells why.
        ActivatePending = "ACTIVATE_PENDING",
        /// The user is being checked.
        CheckPending = "CHECK_PENDING",
        /// A company that has to confirm a remittance.
        RemittanceValidPending = "REMITTANCE_VALID_PENDING",
        /// The account is open.
        Normal = "NORMAL",
        /// The account is closed.
        Cancel = "CANCEL",
        /// The account is paused.
        Pause = "PAUSE",
        /// Not yet activated.
        ActivatePendingNew = "ACTIVATE_PENDING_NEW",
    }
}
