// Generated from `spec/unified/` by `cargo xtask codegen`; do not edit.

//! Unified payment: one call that makes an order for any way of paying.
//!
//! Compiled with the feature `unified`.

mod payment_create;

pub use payment_create::*;
