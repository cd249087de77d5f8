// Generated from `spec/ret_codes.toml` by `cargo xtask codegen`; do not edit.

use crate::ret_code::{Documented, Meaning};

/// The codes that begin with 2, sorted.
pub(super) const CODES: &[Documented] = &[
    Documented {
        code: "2003",
        message: "支付单创建",
        explanation: "The order was made and is not paid yet.",
        advice: "Wait for the notification, or query.",
        gate: false,
        query_advice: "",
        meaning: Meaning::Processing,
        in_product: &[],
    },
    Documented {
        code: "2004",
        message: "签约处理中",
        explanation: "The binding is under way.",
        advice: "Query the user's cards later, and do not bind again meanwhile.",
        gate: false,
        query_advice: "",
        meaning: Meaning::Processing,
        in_product: &[],
    },
    Documented {
        code: "2005",
        message: "原交易已在进行处理，请勿重复提交",
        explanation: "The same order is being worked on.",
        advice: "Query it, and do not send it again.",
        gate: false,
        query_advice: "The order is being worked on: ask again later.",
        meaning: Meaning::Processing,
        in_product: &[("instant_payment", Meaning::Unknown)],
    },
    Documented {
        code: "2006",
        message: "交易已过期",
        explanation: "The order expired before it was paid.",
        advice: "Order anew if it is still wanted.",
        gate: false,
        query_advice: "The order has expired: ask again, and go by its own state.",
        meaning: Meaning::Failed,
        in_product: &[],
    },
    Documented {
        code: "2007",
        message: "交易已支付成功",
        explanation: "The order has been paid already.",
        advice: "Query it and take that payment as yours; do not pay again.",
        gate: false,
        query_advice: "The order was paid: ask again, and go by its own state.",
        meaning: Meaning::Duplicate,
        in_product: &[],
    },
    Documented {
        code: "2008",
        message: "交易处理中",
        explanation: "The transaction is under way.",
        advice: "Wait for the notification, or query.",
        gate: false,
        query_advice: "",
        meaning: Meaning::Processing,
        in_product: &[],
    },
];
