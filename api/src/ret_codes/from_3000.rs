// Generated from `spec/ret_codes.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 3, sorted.
pub(super) const CODES: &[Documented] = &[
    Documented::new("3001", "非法商户", Meaning::Refused)
        .with_explanation("LianLian does not know the merchant.", "连连没有该商户。")
        .with_advice(
            "Check oid_partner, and whether the host is the one it belongs to.",
            "请检查 oid_partner，以及所请求的主机是否与该商户号对应。",
        )
        .at_the_gate(),
    Documented::new("3002", "用户生成错误", Meaning::Failed)
        .with_explanation("LianLian could not create the user.", "连连未能创建用户。")
        .with_advice(
            "Check the user's data; ask LianLian's support if it lasts.",
            "请检查用户资料；如持续如此，请联系连连客服。",
        ),
    Documented::new("3003", "签约信息不存在", Meaning::Refused)
        .with_explanation("There is no such agreement.", "没有该签约协议。")
        .with_advice(
            "Check no_agree, or bind the card anew.",
            "请检查 no_agree，或重新签约。",
        )
        .with_query_advice("Check no_agree.", "请检查 no_agree。"),
    Documented::new("3004", "用户解约失败", Meaning::Failed)
        .with_explanation("The card could not be unbound.", "银行卡解约失败。")
        .with_advice(
            "Query the user's cards, and ask again if it is still there.",
            "请查询该用户的签约卡；如果该卡仍在其中，再次申请解约。",
        ),
    Documented::new("3005", "查询跨度不得高于3个月", Meaning::Refused)
        .with_explanation(
            "The query spans more than 3 months.",
            "查询跨度超过 3 个月。",
        )
        .with_advice("Ask in shorter spans.", "请缩短跨度，分段查询。"),
    Documented::new("3006", "用户不存在", Meaning::Refused)
        .with_explanation("There is no such user.", "没有该用户。")
        .with_advice("Check user_id.", "请检查 user_id。"),
    Documented::new("3007", "[user_id]查询不存在", Meaning::Refused)
        .with_explanation(
            "LianLian finds no user of this user_id.",
            "连连查不到该 user_id 的用户。",
        )
        .with_advice("Check user_id.", "请检查 user_id。"),
    Documented::new("3008", "查询截止日期错误", Meaning::Refused)
        .with_explanation("The last day of the query is wrong.", "查询截止日期有误。")
        .with_advice("Correct it and ask again.", "请更正后再次查询。"),
    Documented::new("3009", "重复签约", Meaning::Duplicate)
        .with_explanation("The card is bound already.", "该卡已经签约。")
        .with_advice(
            "Query the user's cards for its agreement.",
            "请查询该用户的签约卡，取得其签约协议。",
        ),
    Documented::new("3010", "商户支付权限不足", Meaning::Refused)
        .with_explanation(
            "The merchant may not use this way of paying.",
            "商户没有使用该支付方式的权限。",
        )
        .with_advice("Have LianLian enable it.", "请联系连连开通。")
        .at_the_gate(),
    Documented::new("3011", "用户签约信息不存在", Meaning::Refused)
        .with_explanation("The user has no such agreement.", "该用户没有此签约协议。")
        .with_advice(
            "Check no_agree and user_id, or bind the card anew.",
            "请检查 no_agree 和 user_id，或重新签约。",
        )
        .with_query_advice(
            "Check no_agree and user_id.",
            "请检查 no_agree 和 user_id。",
        ),
];
