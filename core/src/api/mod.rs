//! Generated from `spec/` by `cargo xtask codegen`; do not edit.
//!
//! LianLian's documented operations, a module per product.

pub mod banks;
pub mod codes;
#[cfg(feature = "mpay")]
pub mod mpay;
pub(crate) mod ret_codes;
pub mod risk;

use crate::endpoint::Operation;
use crate::notification::Notification;

/// Every operation that this crate knows, in the order of the tables' names: those of
/// the products whose features are on.
pub const OPERATIONS: &[&Operation] = &[
    #[cfg(feature = "mpay")]
    <mpay::CardBindApply as crate::endpoint::Endpoint>::OPERATION,
    #[cfg(feature = "mpay")]
    <mpay::CardBindVerify as crate::endpoint::Endpoint>::OPERATION,
];

/// Every notification that this crate knows, in the same order.
pub const NOTIFICATIONS: &[&Notification] = &[];
