// Generated from `spec/ret_codes.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 3, sorted.
pub(super) const CODES: &[Documented] = &[
    Documented::new("3001", "非法商户", Meaning::Refused)
        .explained(
            "LianLian does not know the merchant.",
            "Check oid_partner, and whether the host is the one it belongs to.",
        )
        .at_the_gate(),
    Documented::new("3002", "用户生成错误", Meaning::Failed).explained(
        "LianLian could not create the user.",
        "Check the user's data; ask LianLian's support if it lasts.",
    ),
    Documented::new("3003", "签约信息不存在", Meaning::Refused)
        .explained(
            "There is no such agreement.",
            "Check no_agree, or bind the card anew.",
        )
        .for_queries("Check no_agree."),
    Documented::new("3004", "用户解约失败", Meaning::Failed).explained(
        "The card could not be unbound.",
        "Query the user's cards, and ask again if it is still there.",
    ),
    Documented::new("3005", "查询跨度不得高于3个月", Meaning::Refused).explained(
        "The query spans more than 3 months.",
        "Ask in shorter spans.",
    ),
    Documented::new("3006", "用户不存在", Meaning::Refused)
        .explained("There is no such user.", "Check user_id."),
    Documented::new("3007", "[user_id]查询不存在", Meaning::Refused)
        .explained("LianLian finds no user of this user_id.", "Check user_id."),
    Documented::new("3008", "查询截止日期错误", Meaning::Refused).explained(
        "The last day of the query is wrong.",
        "Correct it and ask again.",
    ),
    Documented::new("3009", "重复签约", Meaning::Duplicate).explained(
        "The card is bound already.",
        "Query the user's cards for its agreement.",
    ),
    Documented::new("3010", "商户支付权限不足", Meaning::Refused)
        .explained(
            "The merchant may not use this way of paying.",
            "Have LianLian enable it.",
        )
        .at_the_gate(),
    Documented::new("3011", "用户签约信息不存在", Meaning::Refused)
        .explained(
            "The user has no such agreement.",
            "Check no_agree and user_id, or bind the card anew.",
        )
        .for_queries("Check no_agree and user_id."),
];
