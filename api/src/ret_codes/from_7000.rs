// Generated from `spec/ret_codes.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 7, sorted.
pub(super) const CODES: &[Documented] = &[
    Documented::new("7001", "用户已存在", Meaning::Duplicate)
        .explained(
            "A user of this user_id exists already.",
            "该 user_id 的用户已存在。",
        )
        .advised(
            "Go on with that user, if it is yours.",
            "如果是本商户的用户，请继续使用该用户。",
        ),
    Documented::new("7017", "金额不正确", Meaning::Refused)
        .explained("The amount is wrong.", "金额有误。")
        .advised("Check money_order.", "请检查 money_order。"),
    Documented::new("7018", "新增银行卡用户信息不一致", Meaning::Refused)
        .explained(
            "The new card's holder is not the user.",
            "新卡的持卡人不是该用户。",
        )
        .advised(
            "Let the user take a card of their own.",
            "请用户使用本人的银行卡。",
        ),
    Documented::new("7119", "分账信息有误（分期付定期扣款）", Meaning::Refused)
        .explained(
            "What is said on splitting the amount is wrong.",
            "分账信息有误。",
        )
        .advised("Correct shareing_data.", "请更正 shareing_data。"),
    Documented::new("7777", "需要补全签约信息", Meaning::Failed)
        .explained("The agreement lacks information.", "签约协议的信息不全。")
        .advised(
            "Complete the user's and the card's data, then ask again.",
            "请补全用户和银行卡的资料，然后再次请求。",
        ),
];
