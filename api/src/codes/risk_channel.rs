// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// The program in which the user pays.
    pub enum RiskChannel {
        /// An app on the mobile.
        App = "10",
        /// A web page.
        Web = "13",
        /// A web page on a mobile.
        H5 = "16",
    }
}
