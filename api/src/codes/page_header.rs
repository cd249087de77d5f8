// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// Display of LianLian's header on its page; shown unless said.
    pub enum PageHeader {
        /// The page has its header.
        Shown = "show",
        /// It has not.
        Hidden = "hide",
    }
}
