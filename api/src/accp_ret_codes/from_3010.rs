// Generated from `spec/ret_codes_accp.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 301, sorted.
pub(super) const CODES: &[Documented] = &[
    Documented::new("3010", "用户单笔交易限额超限", Meaning::Failed)
        .with_explanation(
            "The amount is over the user's limit for one transaction.",
            "金额超过用户的单笔限额。",
        )
        .with_advice(
            "Lower the amount, or let the user pay in another way.",
            "请降低金额，或请用户换一种方式支付。",
        ),
    Documented::new("3011", "用户单日交易限额超限", Meaning::Failed)
        .with_explanation(
            "The user's limit of the day is used up.",
            "用户当日的限额已用完。",
        )
        .with_advice(
            "Let the user wait for the next day, or pay in another way.",
            "请用户等到次日，或换一种方式支付。",
        ),
    Documented::new("3012", "用户单月交易限额超限", Meaning::Failed)
        .with_explanation(
            "The user's limit of the month is used up.",
            "用户当月的限额已用完。",
        )
        .with_advice(
            "Let the user wait for the next month, or pay in another way.",
            "请用户等到下月，或换一种方式支付。",
        ),
    Documented::new("3013", "商户单笔交易限额超限", Meaning::Failed)
        .with_explanation(
            "The amount is over the merchant's limit for one transaction.",
            "金额超过商户的单笔限额。",
        )
        .with_advice(
            "Lower the amount, or have the limit raised.",
            "请降低金额，或申请提高限额。",
        ),
    Documented::new("3014", "商户单日交易限额超限", Meaning::Failed)
        .with_explanation(
            "The merchant's limit of the day is used up.",
            "商户当日的限额已用完。",
        )
        .with_advice(
            "Wait for the next day, or have the limit raised.",
            "请等到次日，或申请提高限额。",
        ),
    Documented::new("3015", "商户单月交易限额超限", Meaning::Failed)
        .with_explanation(
            "The merchant's limit of the month is used up.",
            "商户当月的限额已用完。",
        )
        .with_advice(
            "Wait for the next month, or have the limit raised.",
            "请等到下月，或申请提高限额。",
        ),
    Documented::new("3016", "支付宝或微信APPID错误或者不存在", Meaning::Failed)
        .with_explanation(
            "The appid of WeChat or Alipay is wrong or does not exist.",
            "微信或支付宝的 appid 有误，或没有该 appid。",
        )
        .with_advice(
            "Check appid, and that LianLian has registered it for you.",
            "请检查 appid，以及连连是否已为商户登记。",
        ),
    Documented::new("3017", "退款原单不存在", Meaning::Refused)
        .with_explanation(
            "The payment to be refunded does not exist.",
            "要退款的支付不存在。",
        )
        .with_advice(
            "Check the number of the original payment.",
            "请检查原支付的单号。",
        ),
    Documented::new("3018", "退款交易失败", Meaning::Failed)
        .with_explanation("The refund failed.", "该笔退款没有成功。")
        .with_advice(
            "Query it with query-refund before you refund under another number.",
            "换一个单号退款之前，请先通过 query-refund 查询该退款。",
        )
        .with_query_advice(
            "Ask again, and go by the refund's own state.",
            "请再次查询，以退款自身的状态为准。",
        ),
    Documented::new("3019", "原交易不支持退款", Meaning::Refused)
        .with_explanation(
            "The original payment can't be refunded.",
            "该笔支付不能退款。",
        )
        .with_advice(
            "Query the original payment, and ask LianLian's support.",
            "请查询原支付，并联系连连客服。",
        ),
];
