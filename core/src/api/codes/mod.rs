//! Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.
//!
//! The code lists of the parameters.

mod id_type;
mod pay_type;

pub use id_type::IdType;
pub use pay_type::PayType;
