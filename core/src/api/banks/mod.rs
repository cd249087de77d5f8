// Generated from `spec/banks.toml` by `cargo xtask codegen`; do not edit.

//! The banks, by LianLian's codes.

mod from_0;
mod from_1;
mod from_2;
mod from_6;
mod from_9;

use crate::bank::Bank;

/// All of them; the slices, and the codes within each, are sorted.
pub(crate) const BANKS: &[&[Bank]] = &[
    from_0::BANKS,
    from_1::BANKS,
    from_2::BANKS,
    from_6::BANKS,
    from_9::BANKS,
];
