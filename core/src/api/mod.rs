//! Generated from `spec/` by `cargo xtask codegen`; do not edit.
//!
//! LianLian's documented operations, a module per product.

pub mod codes;
pub mod instant_payment;
pub mod mpay;
pub(crate) mod ret_codes;

use crate::endpoint::{Endpoint, Operation};

/// Every operation that this crate knows, in the order of the tables' names.
pub const OPERATIONS: &[&Operation] = &[
    <mpay::CardBindApply as Endpoint>::OPERATION,
    <mpay::CardBindVerify as Endpoint>::OPERATION,
];
