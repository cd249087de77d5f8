// Generated from `spec/ret_codes.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 2, sorted.
pub(super) const CODES: &[Documented] = &[
    Documented::new("2003", "支付单创建", Meaning::Processing).explained(
        "The order was made and is not paid yet.",
        "Wait for the notification, or query.",
    ),
    Documented::new("2004", "签约处理中", Meaning::Processing).explained(
        "The binding is under way.",
        "Query the user's cards later, and do not bind again meanwhile.",
    ),
    Documented::new(
        "2005",
        "原交易已在进行处理，请勿重复提交",
        Meaning::Processing,
    )
    .explained(
        "The same order is being worked on.",
        "Query it, and do not send it again.",
    )
    .for_queries("The order is being worked on: ask again later.")
    .in_products(&[("instant_payment", Meaning::Unknown)]),
    Documented::new("2006", "交易已过期", Meaning::Failed)
        .explained(
            "The order expired before it was paid.",
            "Order anew if it is still wanted.",
        )
        .for_queries("The order has expired: ask again, and go by its own state."),
    Documented::new("2007", "交易已支付成功", Meaning::Duplicate)
        .explained(
            "The order has been paid already.",
            "Query it and take that payment as yours; do not pay again.",
        )
        .for_queries("The order was paid: ask again, and go by its own state."),
    Documented::new("2008", "交易处理中", Meaning::Processing).explained(
        "The transaction is under way.",
        "Wait for the notification, or query.",
    ),
];
