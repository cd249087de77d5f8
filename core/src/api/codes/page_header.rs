//! Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use crate::code_enum;

code_enum! {
    /// Whether LianLian's page has its header; shown unless said.
    pub enum PageHeader {
        /// It has.
        Shown = "show",
        /// It has not.
        Hidden = "hide",
    }
}
