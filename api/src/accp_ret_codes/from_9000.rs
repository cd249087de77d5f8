// Generated from `spec/ret_codes_accp.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 9, sorted.
pub(super) const CODES: &[Documented] = &[
    Documented::new("9970", "系统错误，请稍后重试", Meaning::Unknown)
        .with_explanation("LianLian's system failed.", "连连系统出错。")
        .with_advice(
            "Query the order before you send it again.",
            "重新提交之前请先查询订单。",
        )
        .with_query_advice(
            "It says nothing of the order: ask again.",
            "该返回码不说明订单的状态：请再次查询。",
        ),
    Documented::new("9999", "系统错误", Meaning::Unknown)
        .with_explanation("LianLian's system failed.", "连连系统出错。")
        .with_advice(
            "Query the order before you send it again.",
            "重新提交之前请先查询订单。",
        )
        .with_query_advice(
            "It says nothing of the order: ask again.",
            "该返回码不说明订单的状态：请再次查询。",
        ),
];
