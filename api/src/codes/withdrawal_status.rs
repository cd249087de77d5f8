// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;
use lianlian_core::{HasState, OrderState};

code_enum! {
    /// The state of the withdrawal.
    pub enum WithdrawalStatus {
        /// The money is at the bank.
        Success = "TRADE_SUCCESS",
        /// It failed: the money is in the account.
        Failure = "TRADE_FAILURE",
        /// The bank sent the money back, possibly after a success.
        Cancel = "TRADE_CANCEL",
        /// LianLian paid in advance; the end is not known yet.
        Prepaid = "TRADE_PREPAID",
    }
}

impl HasState for WithdrawalStatus {
    fn state(&self) -> OrderState {
        match self {
            Self::Success => OrderState::Succeeded,
            Self::Failure => OrderState::Failed,
            Self::Cancel => OrderState::Returned,
            Self::Prepaid => OrderState::Pending,
        }
    }
}
