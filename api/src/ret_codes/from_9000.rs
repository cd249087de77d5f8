// Generated from `spec/ret_codes.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 9, sorted.
pub(super) const CODES: &[Documented] = &[
    Documented::new("9000", "银行维护中，请稍后再试", Meaning::TryLater)
        .with_explanation("The bank is under maintenance.", "银行正在维护。")
        .with_advice(
            "Try again later, or take another bank.",
            "请稍后重试，或换一家银行。",
        ),
    Documented::new("9002", "报文解析异常", Meaning::Unknown)
        .with_explanation(
            "Parsing a message ran into an exception.",
            "解析报文时发生异常。",
        )
        .with_advice(
            "Query the order, and check the request's JSON.",
            "请查询订单，并检查请求的 JSON。",
        )
        .with_query_advice(
            "Check the query's JSON, and ask again.",
            "请检查查询请求的 JSON，然后再次查询。",
        ),
    Documented::new("9091", "创建支付失败", Meaning::Failed)
        .with_explanation(
            "LianLian could not create the payment.",
            "连连未能创建支付单。",
        )
        .with_advice(
            "Query the order, then send it again under the same number.",
            "请查询订单，然后以原订单号重新提交。",
        )
        .with_query_advice(
            "It says nothing of the order: ask again.",
            "该返回码不说明订单的状态：请再次查询。",
        ),
    Documented::new("9092", "支付单号与订单号不一致", Meaning::Refused)
        .with_explanation(
            "oid_paybill and no_order belong to different orders.",
            "oid_paybill 与 no_order 属于不同的订单。",
        )
        .with_advice(
            "Correct one of them, or leave one out.",
            "请更正其中一个，或去掉一个。",
        ),
    Documented::new("9093", "无对应的支付单信息", Meaning::NotFound)
        .with_explanation("LianLian finds no such payment.", "连连查不到该支付。")
        .with_advice(
            "Check the numbers and ask again later, before you take the order for unpaid.",
            "请核对单号，稍后再次查询，在此之前不要认定订单未支付。",
        ),
    Documented::new("9094", "请求银行扣款失败", Meaning::Unknown)
        .with_explanation(
            "The bank could not be asked for the money.",
            "向银行请求扣款时出错。",
        )
        .with_advice(
            "Query the order before you send it again.",
            "重新提交之前请先查询订单。",
        )
        .with_query_advice(
            "It says nothing of the order: ask again.",
            "该返回码不说明订单的状态：请再次查询。",
        ),
    Documented::new("9104", "对公账户余额不足", Meaning::Failed)
        .with_explanation(
            "The balance of the merchant's account is too low.",
            "商户账户余额不足。",
        )
        .with_advice(
            "Fund the account, then send the order again, number and all parameters unchanged.",
            "请给账户充值，然后重新提交订单，订单号和所有参数保持不变。",
        )
        .with_query_advice(
            "It says nothing of the order: ask again.",
            "该返回码不说明订单的状态：请再次查询。",
        ),
    Documented::new("9700", "短信验证码错误", Meaning::Refused)
        .with_explanation("The SMS code is wrong.", "短信验证码有误。")
        .with_advice("Let the user enter it again.", "请用户重新输入。"),
    Documented::new("9701", "短信验证码和手机不匹配", Meaning::Refused)
        .with_explanation(
            "The SMS code was sent to another mobile number.",
            "短信验证码发给了另一个手机号。",
        )
        .with_advice(
            "Check that code and mobile number are from the same application.",
            "请检查验证码和手机号是否来自同一次申请。",
        ),
    Documented::new(
        "9702",
        "验证码错误次数超过最大次数,请重新获取进行验证",
        Meaning::Refused,
    )
    .with_explanation(
        "Wrong SMS codes were sent too often.",
        "错误的短信验证码提交次数过多。",
    )
    .with_advice("Apply again for a new code.", "请重新申请验证码。"),
    Documented::new("9703", "短信验证码失效,请重新获取", Meaning::Refused)
        .with_explanation("The SMS code has expired.", "短信验证码已过期。")
        .with_advice("Apply again for a new one.", "请重新申请验证码。"),
    Documented::new("9704", "短信发送异常,请稍后重试", Meaning::TryLater)
        .with_explanation("The SMS could not be sent.", "短信未能发出。")
        .with_advice("Apply again later.", "请稍后重新申请。"),
    Documented::new("9901", "请求报文非法", Meaning::Refused)
        .with_explanation(
            "The request is not a valid message.",
            "请求不是合法的报文。",
        )
        .with_advice(
            "Check the request's form against the operation's page.",
            "请对照接口文档检查请求的格式。",
        )
        .at_the_gate(),
    Documented::new("9902", "接口调用异常", Meaning::Unknown)
        .with_explanation("The call ran into an exception.", "接口调用时发生异常。")
        .with_advice(
            "Query the order before you send it again.",
            "重新提交之前请先查询订单。",
        )
        .with_query_advice(
            "It says nothing of the order: ask again.",
            "该返回码不说明订单的状态：请再次查询。",
        ),
    Documented::new("9903", "请求无效，请稍后重试", Meaning::Unknown)
        .with_explanation(
            "The request could not be used just now.",
            "连连称该请求此刻无效。",
        )
        .with_advice(
            "Query the order, then try again later.",
            "请查询订单，然后稍后重试。",
        )
        .with_query_advice("Ask again later.", "请稍后再次查询。"),
    Documented::new("9907", "银行编码与卡不一致", Meaning::Refused)
        .with_explanation(
            "bank_code is not the code of the card's bank.",
            "bank_code 不是该卡所属银行的编码。",
        )
        .with_advice(
            "Correct bank_code, or leave it out.",
            "请更正 bank_code，或不填。",
        ),
    Documented::new("9910", "风险等级过高", Meaning::Unknown)
        .with_explanation("The risk is held to be too high.", "风险被判定为过高。")
        .with_advice(
            "Query the order, and ask LianLian's support.",
            "请查询订单，并联系连连客服。",
        )
        .in_products(&[("instant_payment", Meaning::Refused)]),
    Documented::new("9911", "金额超过指定额度", Meaning::Failed)
        .with_explanation(
            "The amount is over the limit set for it.",
            "金额超过为其设定的额度。",
        )
        .with_advice(
            "Lower the amount, or have the limit raised.",
            "请降低金额，或申请提高额度。",
        )
        .in_products(&[("instant_payment", Meaning::Refused)]),
    Documented::new("9912", "该卡暂不支持", Meaning::Failed)
        .with_explanation(
            "The card is not supported; in instant payment, the day's limit is used up.",
            "不支持该卡；在实时付款中，表示当日额度已用完。",
        )
        .with_advice(
            "Take another card; in instant payment, wait for the next day.",
            "请换一张卡；在实时付款中，请等到次日。",
        )
        .in_products(&[("instant_payment", Meaning::Refused)]),
    Documented::new("9913", "该卡已签约成功", Meaning::Duplicate)
        .with_explanation(
            "The card is bound already; in instant payment, the month's limit is used up.",
            "该卡已经签约；在实时付款中，表示当月额度已用完。",
        )
        .with_advice(
            "Query the user's cards for the agreement; in instant payment, have the limit raised.",
            "请查询该用户的签约卡，取得签约协议；在实时付款中，请申请提高额度。",
        )
        .in_products(&[("instant_payment", Meaning::Refused)]),
    Documented::new("9920", "退款失败", Meaning::Failed)
        .with_explanation("The refund failed.", "退款失败。")
        .with_advice(
            "Query it before you refund under another number.",
            "换一个单号退款之前，请先查询该退款。",
        )
        .with_query_advice(
            "Ask again, and go by the refund's own state.",
            "请再次查询，以退款自身的状态为准。",
        ),
    Documented::new("9921", "退款查询失败", Meaning::Unknown)
        .with_explanation("The query of the refund failed.", "退款查询失败。")
        .with_advice("Query again.", "请再次查询。"),
    Documented::new("9970", "银行系统日切处理中", Meaning::TryLater)
        .with_explanation("The bank is closing its day.", "银行正在日切。")
        .with_advice("Try again later.", "请稍后重试。"),
    Documented::new("9983", "商户订单号重复", Meaning::Duplicate)
        .with_explanation(
            "An order of this number exists already.",
            "该订单号的订单已存在。",
        )
        .with_advice(
            "Query that order, and do not send it under another number.",
            "请查询该订单，不要换订单号重新提交。",
        )
        .with_query_advice(
            "The order exists: ask for it by the merchant's number alone.",
            "订单已存在：请只用商户订单号查询。",
        ),
    Documented::new(
        "9990",
        "银行交易出错，{银行返回的错误信息}，请稍后重试",
        Meaning::Unknown,
    )
    .with_explanation(
        "The bank reported an error; the message quotes it.",
        "银行返回错误，应答消息引用了该错误。",
    )
    .with_advice(
        "Query the order, and try again only once it has failed.",
        "请查询订单，确认失败之后才可重试。",
    )
    .with_query_advice(
        "It says nothing of the order: ask again.",
        "该返回码不说明订单的状态：请再次查询。",
    ),
    Documented::new(
        "9991",
        "银行交易出错，请联系客服，客服热线客服热线：4000188888",
        Meaning::Unknown,
    )
    .with_explanation("The bank reported an error.", "银行返回错误。")
    .with_advice(
        "Query the order, and ask LianLian's support.",
        "请查询订单，并联系连连客服。",
    )
    .with_query_advice(
        "Ask again; ask LianLian's support if it lasts.",
        "请再次查询；如持续如此，请联系连连客服。",
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
