// Generated from `spec/ret_codes.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 2, sorted.
pub(super) const CODES: &[Documented] = &[
    Documented::new("2003", "支付单创建", Meaning::Processing)
        .with_explanation(
            "The order was made and is not paid yet.",
            "订单已创建，尚未支付。",
        )
        .with_advice(
            "Wait for the notification, or query.",
            "请等待异步通知，或主动查询。",
        ),
    Documented::new("2004", "签约处理中", Meaning::Processing)
        .with_explanation("The binding is under way.", "签约正在处理中。")
        .with_advice(
            "Query the user's cards later, and do not bind again meanwhile.",
            "请稍后查询该用户的签约卡，在此期间不要重复签约。",
        ),
    Documented::new(
        "2005",
        "原交易已在进行处理，请勿重复提交",
        Meaning::Processing,
    )
    .with_explanation("The same order is being worked on.", "同一订单正在处理中。")
    .with_advice(
        "Query it, and do not send it again.",
        "请查询该订单，不要重新提交。",
    )
    .with_query_advice(
        "The order is being worked on: ask again later.",
        "订单正在处理中：请稍后再次查询。",
    )
    .in_products(&[("instant_payment", Meaning::Unknown)]),
    Documented::new("2006", "交易已过期", Meaning::Failed)
        .with_explanation(
            "The order expired before it was paid.",
            "订单未支付就已过期。",
        )
        .with_advice(
            "Order anew if it is still wanted.",
            "如仍需要，请重新下单。",
        )
        .with_query_advice(
            "The order has expired: ask again, and go by its own state.",
            "订单已过期：请再次查询，以订单自身的状态为准。",
        ),
    Documented::new("2007", "交易已支付成功", Meaning::Duplicate)
        .with_explanation("The order has been paid already.", "该订单此前已支付。")
        .with_advice(
            "Query it and take that payment as yours; do not pay again.",
            "请查询该订单，把那笔支付作为本次的支付；不要再次支付。",
        )
        .with_query_advice(
            "The order was paid: ask again, and go by its own state.",
            "订单已支付：请再次查询，以订单自身的状态为准。",
        ),
    Documented::new("2008", "交易处理中", Meaning::Processing)
        .with_explanation("The transaction is under way.", "交易正在处理中。")
        .with_advice(
            "Wait for the notification, or query.",
            "请等待异步通知，或主动查询。",
        ),
];
