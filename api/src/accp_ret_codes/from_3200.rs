// Generated from `spec/ret_codes_accp.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 320, sorted.
pub(super) const CODES: &[Documented] =
    &[
        Documented::new("3203", "银行交易出错，请稍后重试", Meaning::Unknown)
            .with_explanation("The bank reported an error.", "银行返回错误。")
            .with_advice(
                "Query the order, and try again only once it has failed.",
                "请查询订单，确认失败之后才可重试。",
            )
            .with_query_advice(
                "It says nothing of the order: ask again.",
                "该返回码不说明订单的状态：请再次查询。",
            ),
    ];
