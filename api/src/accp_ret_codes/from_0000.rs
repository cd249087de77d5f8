// Generated from `spec/ret_codes_accp.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 0, sorted.
pub(super) const CODES: &[Documented] = &[
    Documented::new("0000", "交易成功", Meaning::Done)
        .with_explanation(
            "LianLian accepted the request.",
            "连连已受理该请求。",
        )
        .with_advice(
            "Go by txn_status in the notification or the query: a payment, refund, withdrawal or transfer ends later.",
            "请以异步通知或查询中的 txn_status 为准：支付、退款、提现、代发的结果随后才出。",
        )
        .with_query_advice(
            "The query itself worked: go by the order's own state.",
            "查询本身成功：请以订单自身的状态为准。",
        ),
];
