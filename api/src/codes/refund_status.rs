// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;
use lianlian_core::{HasState, OrderState};

code_enum! {
    /// The state of the refund.
    pub enum RefundStatus {
        /// The money is back.
        Success = "TRADE_SUCCESS",
        /// The refund failed.
        Failure = "TRADE_FAILURE",
        /// The refund is under way.
        Processing = "TRADE_PROCESSING",
    }
}

impl HasState for RefundStatus {
    fn state(&self) -> OrderState {
        match self {
            Self::Success => OrderState::Succeeded,
            Self::Failure => OrderState::Failed,
            Self::Processing => OrderState::Pending,
        }
    }
}
