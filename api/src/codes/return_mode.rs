// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// The way in which the browser goes back after the payment; by button unless said.
    pub enum ReturnMode {
        /// At the press of the button.
        ByButton = "0",
        /// The page goes back by itself.
        ByItself = "1",
    }
}
