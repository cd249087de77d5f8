// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// Time until the goods arrive.
    pub enum DeliveryTime {
        /// Within 12 hours.
        HalfDay = "12h",
        /// Within 24 hours.
        Day = "24h",
        /// Within 48 hours.
        TwoDays = "48h",
        /// Within 72 hours.
        ThreeDays = "72h",
        /// At a later time.
        Later = "other",
    }
}
