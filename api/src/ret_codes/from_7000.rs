// Generated from `spec/ret_codes.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 7, sorted.
pub(super) const CODES: &[Documented] = &[
    Documented::new("7001", "用户已存在", Meaning::Duplicate).explained(
        "A user of this user_id exists already.",
        "Go on with that user, if it is yours.",
    ),
    Documented::new("7017", "金额不正确", Meaning::Refused)
        .explained("The amount is wrong.", "Check money_order."),
    Documented::new("7018", "新增银行卡用户信息不一致", Meaning::Refused).explained(
        "The new card's holder is not the user.",
        "Let the user take a card of their own.",
    ),
    Documented::new("7119", "分账信息有误（分期付定期扣款）", Meaning::Refused).explained(
        "What is said on splitting the amount is wrong.",
        "Correct shareing_data.",
    ),
    Documented::new("7777", "需要补全签约信息", Meaning::Failed).explained(
        "The agreement lacks information.",
        "Complete the user's and the card's data, then ask again.",
    ),
];
