// Generated from `spec/ret_codes.toml` by `cargo xtask codegen`; do not edit.

use crate::ret_code::{Documented, Meaning};

/// The codes that begin with 7, sorted.
pub(super) const CODES: &[Documented] = &[
    Documented {
        code: "7001",
        message: "用户已存在",
        explanation: "A user of this user_id exists already.",
        advice: "Go on with that user, if it is yours.",
        gate: false,
        query_advice: "",
        meaning: Meaning::Duplicate,
        in_product: &[],
    },
    Documented {
        code: "7017",
        message: "金额不正确",
        explanation: "The amount is wrong.",
        advice: "Check money_order.",
        gate: false,
        query_advice: "",
        meaning: Meaning::Refused,
        in_product: &[],
    },
    Documented {
        code: "7018",
        message: "新增银行卡用户信息不一致",
        explanation: "The new card's holder is not the user.",
        advice: "Let the user take a card of their own.",
        gate: false,
        query_advice: "",
        meaning: Meaning::Refused,
        in_product: &[],
    },
    Documented {
        code: "7119",
        message: "分账信息有误（分期付定期扣款）",
        explanation: "What is said on splitting the amount is wrong.",
        advice: "Correct shareing_data.",
        gate: false,
        query_advice: "",
        meaning: Meaning::Refused,
        in_product: &[],
    },
    Documented {
        code: "7777",
        message: "需要补全签约信息",
        explanation: "The agreement lacks information.",
        advice: "Complete the user's and the card's data, then ask again.",
        gate: false,
        query_advice: "",
        meaning: Meaning::Failed,
        in_product: &[],
    },
];
