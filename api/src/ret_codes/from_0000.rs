// Generated from `spec/ret_codes.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 0, sorted.
pub(super) const CODES: &[Documented] = &[
    Documented::new("0000", "交易成功", Meaning::Done).explained(
        "The request was carried out.",
        "Read the answer: in some operations the money follows later.",
    ),
    Documented::new("0106", "签约银行卡信息查询失败", Meaning::Unknown).explained(
        "LianLian could not look up the bound card.",
        "Query the user's cards, and the order where this was a payment.",
    ),
];
