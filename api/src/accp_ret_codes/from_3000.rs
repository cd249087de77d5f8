// Generated from `spec/ret_codes_accp.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 300, sorted.
pub(super) const CODES: &[Documented] = &[
    Documented::new("3000", "支付单创建失败", Meaning::Failed)
        .with_explanation(
            "LianLian could not create the payment.",
            "连连未能创建该笔支付。",
        )
        .with_advice(
            "Query the order; if it is not there, send it again under the same number.",
            "请查询订单；如果查无此单，再以原流水号重新提交。",
        )
        .with_query_advice(
            "It says nothing of the order: ask again.",
            "该返回码不说明订单的状态：请再次查询。",
        ),
    Documented::new("3001", "支付单已关闭", Meaning::Failed)
        .with_explanation(
            "The order is closed, and can no longer be paid.",
            "订单已关闭，不能再支付。",
        )
        .with_advice(
            "Query it, and order anew under another number only once its txn_status is TRADE_CLOSE.",
            "请查询该订单，确认其 txn_status 为 TRADE_CLOSE 之后，才可换流水号重新下单。",
        )
        .with_query_advice(
            "The order is closed: ask again, and go by its own state.",
            "订单已关闭：请再次查询，以订单自身的状态为准。",
        ),
    Documented::new("3002", "支付单已交易成功", Meaning::Duplicate)
        .with_explanation(
            "The order has been paid already.",
            "该订单此前已支付。",
        )
        .with_advice(
            "Query it and take that payment as yours; do not pay again.",
            "请查询该订单，把那笔支付作为本次的支付；不要再次支付。",
        )
        .with_query_advice(
            "The order was paid: ask again, and go by its own state.",
            "订单已支付：请再次查询，以订单自身的状态为准。",
        ),
    Documented::new("3003", "交易正在处理中", Meaning::Processing)
        .with_explanation("The transaction is under way.", "该笔交易仍在办理。")
        .with_advice(
            "Wait for the notification, or query.",
            "请等待异步通知，或主动查询。",
        ),
    Documented::new(
            "3004",
            "支付信息与原支付单参数不一致",
            Meaning::Refused,
        )
        .with_explanation(
            "The request's data differ from those with which the order was created.",
            "请求中的信息与创建订单时的不同。",
        )
        .with_advice(
            "Give the amount and the other data as they were in tradecreate; if an earlier payment went unanswered, query the order first.",
            "请按 tradecreate 时的金额和其他信息填写；如果此前的支付请求没有收到应答，请先查询订单。",
        ),
    Documented::new("3005", "账户余额不足", Meaning::Failed)
        .with_explanation(
            "The balance of the user's account is too low.",
            "用户账户的余额不够。",
        )
        .with_advice(
            "Let the user top up the account or pay in another way.",
            "请用户给账户充值，或换一种方式支付。",
        ),
    Documented::new("3006", "账户余额不足", Meaning::Failed)
        .with_explanation(
            "The balance of the merchant's account is too low.",
            "商户账户的余额不够。",
        )
        .with_advice(
            "Fund the account and query the order, then send the same order again unless it is under way or paid.",
            "请给账户充值并查询订单；如果订单不在处理中、也未支付，再重新提交同一订单。",
        )
        .with_query_advice(
            "It says nothing of the order: ask again.",
            "该返回码不说明订单的状态：请再次查询。",
        ),
    Documented::new("3007", "用户银行卡余额不足", Meaning::Failed)
        .with_explanation(
            "The balance of the user's card is too low.",
            "该卡的余额不足以支付这笔交易。",
        )
        .with_advice("Let the user take another card.", "请用户换一张卡。"),
    Documented::new("3008", "该交易不支持信用卡", Meaning::Failed)
        .with_explanation(
            "Credit cards are not accepted for this transaction.",
            "这笔交易不能使用信用卡。",
        )
        .with_advice("Let the user take a debit card.", "请用户换用借记卡。"),
    Documented::new(
            "3009",
            "平台商户账户不允许进行消费交易",
            Meaning::Failed,
        )
        .with_explanation(
            "The merchant's own account may not be used to pay for purchases.",
            "不能用商户自己的账户付消费款。",
        )
        .with_advice(
            "Let a user's account pay, or ask LianLian's support.",
            "请改由用户账户付款，或联系连连客服。",
        ),
];
