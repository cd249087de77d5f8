// Generated from `spec/ret_codes.toml` by `cargo xtask codegen`; do not edit.

use crate::ret_code::{Documented, Meaning};

/// The codes that begin with 6, sorted.
pub(super) const CODES: &[Documented] = &[
    Documented {
        code: "6001",
        message: "卡余额不足",
        explanation: "The card's balance is too low.",
        advice: "Let the user take another card.",
        gate: false,
        query_advice: "",
        meaning: Meaning::Failed,
        in_product: &[],
    },
    Documented {
        code: "6002",
        message: "该卡号未成功进行首次验证",
        explanation: "The card has not passed its first verification.",
        advice: "Verify the card first.",
        gate: false,
        query_advice: "",
        meaning: Meaning::Refused,
        in_product: &[],
    },
    Documented {
        code: "6601",
        message: "获取银行请求地址失败，请稍后重试",
        explanation: "The bank's address could not be obtained, so the user was not sent there.",
        advice: "Try again later.",
        gate: false,
        query_advice: "",
        meaning: Meaning::TryLater,
        in_product: &[],
    },
];
