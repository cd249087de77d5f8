//! Generated from `spec/mpay/` by `cargo xtask codegen`; do not edit.
//!
//! MPAY: card binding and payments with bound cards.

mod card_bind_apply;
mod card_bind_verify;

pub use card_bind_apply::*;
pub use card_bind_verify::*;
