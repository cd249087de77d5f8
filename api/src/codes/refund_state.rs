// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;
use lianlian_core::{HasState, OrderState};

code_enum! {
    /// The state of the refund.
    pub enum RefundState {
        /// It was made.
        Made = "0",
        /// It is being worked on.
        Processing = "1",
        /// The bank has accepted it; when the user has the money is up to the bank.
        Success = "2",
        /// The refund failed.
        Failed = "3",
    }
}

impl HasState for RefundState {
    fn state(&self) -> OrderState {
        match self {
            Self::Made => OrderState::Pending,
            Self::Processing => OrderState::Pending,
            Self::Success => OrderState::Succeeded,
            Self::Failed => OrderState::Failed,
        }
    }
}
