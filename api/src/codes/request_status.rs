// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;
use lianlian_core::{HasState, OrderState};

code_enum! {
    /// The state of a request of the account.
    pub enum RequestStatus {
        /// It is under way.
        Create = "CREATE",
        /// It is done.
        Success = "SUCCESS",
    }
}

impl HasState for RequestStatus {
    fn state(&self) -> OrderState {
        match self {
            Self::Create => OrderState::Pending,
            Self::Success => OrderState::Succeeded,
        }
    }
}
