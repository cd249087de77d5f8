// Generated from `spec/accp_trade/` by `cargo xtask codegen`; do not edit.

//! ACCP (账户+), LianLian's second generation: trades, payments, refunds, withdrawals.
//!
//! Compiled with the feature `accp-trade`.

mod balance_payment;
mod card_payment;
mod close_payment;
mod gateway_payment;
mod payment_notification;
mod payment_return;
mod query_payment;
mod query_refund;
mod query_withdrawal;
mod refund;
mod refund_notification;
mod secured_confirm;
mod sms_validation;
mod trade_create;
mod withdrawal;
mod withdrawal_check;
mod withdrawal_notification;

pub use balance_payment::*;
pub use card_payment::*;
pub use close_payment::*;
pub use gateway_payment::*;
pub use payment_notification::*;
pub use payment_return::*;
pub use query_payment::*;
pub use query_refund::*;
pub use query_withdrawal::*;
pub use refund::*;
pub use refund_notification::*;
pub use secured_confirm::*;
pub use sms_validation::*;
pub use trade_create::*;
pub use withdrawal::*;
pub use withdrawal_check::*;
pub use withdrawal_notification::*;
