// Generated from `spec/ret_codes_accp.toml` by `cargo xtask codegen`; do not edit.

//! The documented return codes, by their first characters.

mod from_0000;
mod from_1000;
mod from_1010;
mod from_1020;
mod from_1030;
mod from_2000;
mod from_3000;
mod from_3010;
mod from_3020;
mod from_3030;
mod from_3200;
mod from_8000;
mod from_9000;

use lianlian_core::ret_code::RetCodes;

/// The catalogue of the documented return codes; the slices, and the codes within each, are sorted.
pub const ACCP_RET_CODES: RetCodes = RetCodes::new(&[
    from_0000::CODES,
    from_1000::CODES,
    from_1010::CODES,
    from_1020::CODES,
    from_1030::CODES,
    from_2000::CODES,
    from_3000::CODES,
    from_3010::CODES,
    from_3020::CODES,
    from_3030::CODES,
    from_3200::CODES,
    from_8000::CODES,
    from_9000::CODES,
]);
