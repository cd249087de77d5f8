// Generated from `spec/mpay/` by `cargo xtask codegen`; do not edit.

//! MPAY: card binding and payments with bound cards.
//!
//! Compiled with the feature `mpay`.

mod card_bind_apply;
mod card_bind_notification;
mod card_bind_verify;
mod payment_apply;
mod payment_notification;
mod payment_query;
mod payment_verify;

pub use card_bind_apply::*;
pub use card_bind_notification::*;
pub use card_bind_verify::*;
pub use payment_apply::*;
pub use payment_notification::*;
pub use payment_query::*;
pub use payment_verify::*;
