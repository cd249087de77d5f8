// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;
use lianlian_core::{HasState, OrderState};

code_enum! {
    /// The result of the request.
    pub enum BindResult {
        /// It is done.
        Success = "SUCCESS",
    }
}

impl HasState for BindResult {
    fn state(&self) -> OrderState {
        match self {
            Self::Success => OrderState::Succeeded,
        }
    }
}
