// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// Presence of virtual goods among the pieces.
    pub enum VirtualGoods {
        /// There are none.
        None = "0",
        /// There are some.
        Some = "1",
    }
}
