//! Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use crate::code_enum;

code_enum! {
    /// Kind of the goods.
    pub enum BusinessType {
        /// Virtual goods.
        Virtual = "101001",
        /// Physical goods.
        Physical = "109001",
    }
}
