// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// The speed of the pay-out.
    pub enum PayTimeType {
        /// Sent at once.
        TransThisTime = "TRANS_THIS_TIME",
        /// Within 2 hours.
        TransNormal = "TRANS_NORMAL",
        /// On the next day.
        TransNextTime = "TRANS_NEXT_TIME",
    }
}
