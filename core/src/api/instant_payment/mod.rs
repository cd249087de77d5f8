//! Generated from `spec/instant_payment/` by `cargo xtask codegen`; do not edit.
//!
//! Instant payment: payments to bank accounts.
