// Generated from `spec/instant_payment/` by `cargo xtask codegen`; do not edit.

//! Instant payment: pay-outs to bank accounts.
//!
//! Compiled with the feature `instant-payment`.

mod payment_apply;
mod payment_confirm;
mod payment_notification;
mod payment_query;

pub use payment_apply::*;
pub use payment_confirm::*;
pub use payment_notification::*;
pub use payment_query::*;
