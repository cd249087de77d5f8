// Generated from `spec/online_banking/` by `cargo xtask codegen`; do not edit.

//! Online banking: payments on the bank's page.
//!
//! Compiled with the feature `online-banking`.

mod bank_redirect;
mod bank_return;
mod payment_notification;

pub use bank_redirect::*;
pub use bank_return::*;
pub use payment_notification::*;
