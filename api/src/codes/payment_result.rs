// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;
use lianlian_core::{HasState, OrderState};

code_enum! {
    /// The result of the payment.
    pub enum PaymentResult {
        /// The order is made, and nothing has been paid yet.
        Applied = "APPLY",
        /// The amount is authorised: capture or cancel it.
        Authorized = "APPLY_SUCCESS",
        /// The money was paid.
        Success = "SUCCESS",
        /// Nothing is known yet: the user or the bank has not finished.
        Waiting = "WAITING",
        /// The bank is at it.
        Processing = "PROCESSING",
        /// The money went back.
        Refunded = "REFUND",
        /// No money was paid, and none will be.
        Failed = "FAILURE",
        /// The bank sent the money back.
        Cancelled = "CANCEL",
        /// The merchant has to confirm the payment.
        ToConfirm = "CHECK",
        /// Nobody confirmed the payment within 24 hours.
        Closed = "CLOSED",
    }
}

impl HasState for PaymentResult {
    fn state(&self) -> OrderState {
        match self {
            Self::Applied => OrderState::Pending,
            Self::Authorized => OrderState::ToConfirm,
            Self::Success => OrderState::Succeeded,
            Self::Waiting => OrderState::Pending,
            Self::Processing => OrderState::Pending,
            Self::Refunded => OrderState::Returned,
            Self::Failed => OrderState::Failed,
            Self::Cancelled => OrderState::Returned,
            Self::ToConfirm => OrderState::ToConfirm,
            Self::Closed => OrderState::Failed,
        }
    }
}
