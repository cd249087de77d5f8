// Generated from `spec/ret_codes.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 5, sorted.
pub(super) const CODES: &[Documented] = &[
    Documented::new("5001", "卡bin校验失败", Meaning::Refused)
        .with_explanation(
            "The card number's first digits belong to no known card.",
            "卡号的前几位（卡 BIN）不属于任何已知的银行卡。",
        )
        .with_advice("Let the user check the card number.", "请用户核对卡号。"),
    Documented::new("5002", "原始交易不存在", Meaning::Refused)
        .with_explanation(
            "The payment to be refunded does not exist.",
            "要退款的支付不存在。",
        )
        .with_advice(
            "Check the number of the original payment.",
            "请检查原支付的单号。",
        ),
    Documented::new("5003", "退款金额错误", Meaning::Refused)
        .with_explanation("The amount of the refund is wrong.", "退款金额有误。")
        .with_advice(
            "Check it against the original payment.",
            "请对照原支付核对金额。",
        ),
    Documented::new("5004", "商户状态异常，无法退款", Meaning::Refused)
        .with_explanation(
            "The merchant's state does not allow refunds.",
            "商户的状态不允许退款。",
        )
        .with_advice("Ask LianLian's support.", "请联系连连客服。"),
    Documented::new("5005", "退款失败，请重试", Meaning::Failed)
        .with_explanation("The refund failed.", "退款失败。")
        .with_advice(
            "Query it, then send it again under the same refund number.",
            "请查询该退款，然后以原退款单号重新提交。",
        )
        .with_query_advice(
            "Ask again, and go by the refund's own state.",
            "请再次查询，以退款自身的状态为准。",
        ),
    Documented::new("5006", "商户账户余额不足", Meaning::Failed)
        .with_explanation(
            "The balance of the merchant's account is too low.",
            "商户账户余额不足。",
        )
        .with_advice(
            "Fund the account, then send the same order again.",
            "请给账户充值，然后重新提交同一订单。",
        )
        .with_query_advice(
            "It says nothing of the order: ask again.",
            "该返回码不说明订单的状态：请再次查询。",
        ),
    Documented::new("5007", "累计退款金额大于原交易金额", Meaning::Refused)
        .with_explanation(
            "All refunds together are more than the payment.",
            "累计退款金额超过支付金额。",
        )
        .with_advice(
            "Query the earlier refunds: this one may be among them.",
            "请查询此前的退款：本次退款可能就在其中。",
        ),
    Documented::new("5008", "原交易未成功", Meaning::Refused)
        .with_explanation(
            "The payment to be refunded was not paid.",
            "要退款的原支付未付款。",
        )
        .with_advice("Query the original payment.", "请查询原支付。"),
    Documented::new("5501", "大额行号查询失败", Meaning::Refused)
        .with_explanation(
            "The bank branch's clearing number could not be found.",
            "查不到该支行的大额行号。",
        )
        .with_advice("Check bank and branch.", "请检查银行和支行。"),
    Documented::new("5502", "信用卡不支持提现", Meaning::Refused)
        .with_explanation(
            "Money can't be withdrawn to a credit card.",
            "不能提现到信用卡。",
        )
        .with_advice("Use a debit card.", "请使用借记卡。"),
    Documented::new("5503", "商户提现权限不足", Meaning::Refused)
        .with_explanation("The merchant may not withdraw.", "商户没有提现的权限。")
        .with_advice("Have LianLian enable it.", "请联系连连开通。")
        .at_the_gate(),
    Documented::new("5504", "商户操作权限不足", Meaning::Refused)
        .with_explanation(
            "The merchant may not use this operation.",
            "商户没有使用该接口的权限。",
        )
        .with_advice("Have LianLian enable it.", "请联系连连开通。")
        .at_the_gate(),
    Documented::new("5505", "该银行未进行配置，请联系客服", Meaning::Failed)
        .with_explanation("The bank is not set up for this.", "该银行尚未为此配置。")
        .with_advice(
            "Ask LianLian's support, or take another bank.",
            "请联系连连客服，或换一家银行。",
        ),
    Documented::new("5506", "商户备注解析失败", Meaning::Refused)
        .with_explanation(
            "The merchant's memo could not be parsed.",
            "商户备注无法解析。",
        )
        .with_advice(
            "Correct memo and send the request again.",
            "请更正 memo，然后重新发送请求。",
        )
        .with_query_advice(
            "Correct the parameter, and ask again.",
            "请更正该参数，然后再次查询。",
        ),
    Documented::new("5601", "支付方式和卡类型不匹配", Meaning::Refused)
        .with_explanation(
            "pay_type does not suit the kind of card.",
            "pay_type 与卡的种类不匹配。",
        )
        .with_advice(
            "Choose the pay_type by whether it is a debit or a credit card.",
            "请按银行卡是借记卡还是信用卡选择 pay_type。",
        ),
];
