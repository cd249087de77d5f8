// Generated from `spec/aggregate/` by `cargo xtask codegen`; do not edit.

//! Aggregate payment: WeChat Pay, Alipay and cards under one roof.
//!
//! Compiled with the feature `aggregate`.

mod payment_apply;
mod payment_notification;
mod payment_query;
mod web_redirect;
mod web_return;

pub use payment_apply::*;
pub use payment_notification::*;
pub use payment_query::*;
pub use web_redirect::*;
pub use web_return::*;
