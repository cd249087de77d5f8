// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// The event that is told.
    pub enum BindAction {
        /// A card was bound.
        LinkedacctInd = "LINKEDACCT_IND",
        /// A card was unbound.
        UnlinkedacctInd = "UNLINKEDACCT_IND",
    }
}
