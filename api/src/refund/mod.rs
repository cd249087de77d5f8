// Generated from `spec/refund/` by `cargo xtask codegen`; do not edit.

//! Refunds of payments.
//!
//! Compiled with the feature `refund`.

mod refund_apply;
mod refund_notification;
mod refund_query;
mod yuan_refund_apply;

pub use refund_apply::*;
pub use refund_notification::*;
pub use refund_query::*;
pub use yuan_refund_apply::*;
