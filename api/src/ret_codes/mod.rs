// Generated from `spec/ret_codes.toml` by `cargo xtask codegen`; do not edit.

//! The documented return codes, by their first characters.

mod from_0000;
mod from_1000;
mod from_2000;
mod from_3000;
mod from_4000;
mod from_5000;
mod from_6000;
mod from_7000;
mod from_8000;
mod from_9000;

use lianlian_core::ret_code::RetCodes;

/// The catalogue of the documented return codes; the slices, and the codes within each, are sorted.
pub const RET_CODES: RetCodes = RetCodes::new(&[
    from_0000::CODES,
    from_1000::CODES,
    from_2000::CODES,
    from_3000::CODES,
    from_4000::CODES,
    from_5000::CODES,
    from_6000::CODES,
    from_7000::CODES,
    from_8000::CODES,
    from_9000::CODES,
]);
