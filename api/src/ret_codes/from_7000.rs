// Generated from `spec/ret_codes.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 7, sorted.
pub(super) const CODES: &[Documented] = &[
    Documented::new("7001", "用户已存在", Meaning::Duplicate)
        .with_explanation(
            "A user of this user_id exists already.",
            "该 user_id 的用户已存在。",
        )
        .with_advice(
            "Go on with that user, if it is yours.",
            "如果是本商户的用户，请继续使用该用户。",
        ),
    Documented::new("7017", "金额不正确", Meaning::Refused)
        .with_explanation("The amount is wrong.", "金额有误。")
        .with_advice("Check money_order.", "请检查 money_order。"),
    Documented::new("7018", "新增银行卡用户信息不一致", Meaning::Refused)
        .with_explanation(
            "The new card's holder is not the user.",
            "新卡的持卡人不是该用户。",
        )
        .with_advice(
            "Let the user take a card of their own.",
            "请用户使用本人的银行卡。",
        ),
    Documented::new("7119", "分账信息有误（分期付定期扣款）", Meaning::Refused)
        .with_explanation(
            "What is said on splitting the amount is wrong.",
            "分账信息有误。",
        )
        .with_advice("Correct shareing_data.", "请更正 shareing_data。"),
    Documented::new("7777", "需要补全签约信息", Meaning::Failed)
        .with_explanation("The agreement lacks information.", "签约协议的信息不全。")
        .with_advice(
            "Complete the user's and the card's data, then ask again.",
            "请补全用户和银行卡的资料，然后再次请求。",
        ),
];
