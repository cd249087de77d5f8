// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// Kind of the goods.
    pub enum BusinessType {
        /// Virtual goods, which are not delivered.
        Virtual = "101001",
        /// Physical goods, which are delivered.
        Physical = "109001",
    }
}
