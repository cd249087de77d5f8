// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;
use lianlian_core::{HasState, OrderState};

code_enum! {
    /// The state of the payment.
    pub enum TxnStatus {
        /// It waits for its payment.
        WaitPay = "TRADE_WAIT_PAY",
        /// It is paid.
        Success = "TRADE_SUCCESS",
        /// It was closed: nothing was paid.
        Close = "TRADE_CLOSE",
        /// It was revoked.
        Cancel = "TRADE_CANCEL",
    }
}

impl HasState for TxnStatus {
    fn state(&self) -> OrderState {
        match self {
            Self::WaitPay => OrderState::Pending,
            Self::Success => OrderState::Succeeded,
            Self::Close => OrderState::Failed,
            Self::Cancel => OrderState::Failed,
        }
    }
}
