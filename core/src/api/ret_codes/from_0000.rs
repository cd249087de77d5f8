// Generated from `spec/ret_codes.toml` by `cargo xtask codegen`; do not edit.

use crate::ret_code::{Documented, Meaning};

/// The codes that begin with 0, sorted.
pub(super) const CODES: &[Documented] = &[
    Documented {
        code: "0000",
        message: "交易成功",
        explanation: "The request was carried out.",
        advice: "Read the answer: in some operations the money follows later.",
        gate: false,
        query_advice: "",
        meaning: Meaning::Done,
        in_product: &[],
    },
    Documented {
        code: "0106",
        message: "签约银行卡信息查询失败",
        explanation: "LianLian could not look up the bound card.",
        advice: "Query the user's cards, and the order where this was a payment.",
        gate: false,
        query_advice: "",
        meaning: Meaning::Unknown,
        in_product: &[],
    },
];
