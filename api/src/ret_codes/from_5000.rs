// Generated from `spec/ret_codes.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 5, sorted.
pub(super) const CODES: &[Documented] = &[
    Documented::new("5001", "卡bin校验失败", Meaning::Refused).explained(
        "The card number's first digits belong to no known card.",
        "Let the user check the card number.",
    ),
    Documented::new("5002", "原始交易不存在", Meaning::Refused).explained(
        "The payment to be refunded does not exist.",
        "Check the number of the original payment.",
    ),
    Documented::new("5003", "退款金额错误", Meaning::Refused).explained(
        "The amount of the refund is wrong.",
        "Check it against the original payment.",
    ),
    Documented::new("5004", "商户状态异常，无法退款", Meaning::Refused).explained(
        "The merchant's state does not allow refunds.",
        "Ask LianLian's support.",
    ),
    Documented::new("5005", "退款失败，请重试", Meaning::Failed)
        .explained(
            "The refund failed.",
            "Query it, then send it again under the same refund number.",
        )
        .for_queries("Ask again, and go by the refund's own state."),
    Documented::new("5006", "商户账户余额不足", Meaning::Failed)
        .explained(
            "The balance of the merchant's account is too low.",
            "Fund the account, then send the same order again.",
        )
        .for_queries("It says nothing of the order: ask again."),
    Documented::new("5007", "累计退款金额大于原交易金额", Meaning::Refused).explained(
        "All refunds together are more than the payment.",
        "Query the earlier refunds: this one may be among them.",
    ),
    Documented::new("5008", "原交易未成功", Meaning::Refused).explained(
        "The payment to be refunded was not paid.",
        "Query the original payment.",
    ),
    Documented::new("5501", "大额行号查询失败", Meaning::Refused).explained(
        "The bank branch's clearing number could not be found.",
        "Check bank and branch.",
    ),
    Documented::new("5502", "信用卡不支持提现", Meaning::Refused).explained(
        "Money can't be withdrawn to a credit card.",
        "Use a debit card.",
    ),
    Documented::new("5503", "商户提现权限不足", Meaning::Refused)
        .explained("The merchant may not withdraw.", "Have LianLian enable it.")
        .at_the_gate(),
    Documented::new("5504", "商户操作权限不足", Meaning::Refused)
        .explained(
            "The merchant may not use this operation.",
            "Have LianLian enable it.",
        )
        .at_the_gate(),
    Documented::new("5505", "该银行未进行配置，请联系客服", Meaning::Failed).explained(
        "The bank is not set up for this.",
        "Ask LianLian's support, or take another bank.",
    ),
    Documented::new("5506", "商户备注解析失败", Meaning::Refused)
        .explained(
            "The merchant's memo could not be parsed.",
            "Correct memo and send the request again.",
        )
        .for_queries("Correct the parameter, and ask again."),
    Documented::new("5601", "支付方式和卡类型不匹配", Meaning::Refused).explained(
        "pay_type does not suit the kind of card.",
        "Choose the pay_type by whether it is a debit or a credit card.",
    ),
];
