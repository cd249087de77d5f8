//! Generated from `spec/ret_codes.toml` by `cargo xtask codegen`; do not edit.

use crate::ret_code::{Entry, Meaning};

/// The documented return codes, sorted by code.
pub(crate) const RET_CODES: &[Entry] = &[
    Entry::new("0000", "交易成功", Meaning::Done),
    Entry::new("1000", "支付授权令牌失效或错误", Meaning::Refused),
];
