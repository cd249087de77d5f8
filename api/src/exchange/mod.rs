// Generated from `spec/exchange/` by `cargo xtask codegen`; do not edit.

//! Exchange payment: orders in a foreign currency, paid in yuan.
//!
//! Compiled with the feature `exchange`.

mod payment_apply;
mod payment_notification;
mod payment_query;
mod payment_verify;

pub use payment_apply::*;
pub use payment_notification::*;
pub use payment_query::*;
pub use payment_verify::*;
