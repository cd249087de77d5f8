// Generated from `spec/ret_codes.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 9, sorted.
pub(super) const CODES: &[Documented] = &[
    Documented::new("9000", "银行维护中，请稍后再试", Meaning::TryLater).explained(
        "The bank is under maintenance.",
        "Try again later, or take another bank.",
    ),
    Documented::new("9002", "报文解析异常", Meaning::Unknown)
        .explained(
            "Parsing a message ran into an exception.",
            "Query the order, and check the request's JSON.",
        )
        .for_queries("Check the query's JSON, and ask again."),
    Documented::new("9091", "创建支付失败", Meaning::Failed)
        .explained(
            "LianLian could not create the payment.",
            "Query the order, then send it again under the same number.",
        )
        .for_queries("It says nothing of the order: ask again."),
    Documented::new("9092", "支付单号与订单号不一致", Meaning::Refused).explained(
        "oid_paybill and no_order belong to different orders.",
        "Correct one of them, or leave one out.",
    ),
    Documented::new("9093", "无对应的支付单信息", Meaning::NotFound).explained(
        "LianLian finds no such payment.",
        "Check the numbers and ask again later, before you take the order for unpaid.",
    ),
    Documented::new("9094", "请求银行扣款失败", Meaning::Unknown)
        .explained(
            "The bank could not be asked for the money.",
            "Query the order before you send it again.",
        )
        .for_queries("It says nothing of the order: ask again."),
    Documented::new("9104", "对公账户余额不足", Meaning::Failed)
        .explained(
            "The balance of the merchant's account is too low.",
            "Fund the account, then send the order again, number and all parameters unchanged.",
        )
        .for_queries("It says nothing of the order: ask again."),
    Documented::new("9700", "短信验证码错误", Meaning::Refused)
        .explained("The SMS code is wrong.", "Let the user enter it again."),
    Documented::new("9701", "短信验证码和手机不匹配", Meaning::Refused).explained(
        "The SMS code was sent to another mobile number.",
        "Check that code and mobile number are from the same application.",
    ),
    Documented::new(
        "9702",
        "验证码错误次数超过最大次数,请重新获取进行验证",
        Meaning::Refused,
    )
    .explained(
        "Wrong SMS codes were sent too often.",
        "Apply again for a new code.",
    ),
    Documented::new("9703", "短信验证码失效,请重新获取", Meaning::Refused)
        .explained("The SMS code has expired.", "Apply again for a new one."),
    Documented::new("9704", "短信发送异常,请稍后重试", Meaning::TryLater)
        .explained("The SMS could not be sent.", "Apply again later."),
    Documented::new("9901", "请求报文非法", Meaning::Refused)
        .explained(
            "The request is not a valid message.",
            "Check the request's form against the operation's page.",
        )
        .at_the_gate(),
    Documented::new("9902", "接口调用异常", Meaning::Unknown)
        .explained(
            "The call ran into an exception.",
            "Query the order before you send it again.",
        )
        .for_queries("It says nothing of the order: ask again."),
    Documented::new("9903", "请求无效，请稍后重试", Meaning::Unknown)
        .explained(
            "The request could not be used just now.",
            "Query the order, then try again later.",
        )
        .for_queries("Ask again later."),
    Documented::new("9907", "银行编码与卡不一致", Meaning::Refused).explained(
        "bank_code is not the code of the card's bank.",
        "Correct bank_code, or leave it out.",
    ),
    Documented::new("9910", "风险等级过高", Meaning::Unknown)
        .explained(
            "The risk is held to be too high.",
            "Query the order, and ask LianLian's support.",
        )
        .in_products(&[("instant_payment", Meaning::Refused)]),
    Documented::new("9911", "金额超过指定额度", Meaning::Failed)
        .explained(
            "The amount is over the limit set for it.",
            "Lower the amount, or have the limit raised.",
        )
        .in_products(&[("instant_payment", Meaning::Refused)]),
    Documented::new("9912", "该卡暂不支持", Meaning::Failed)
        .explained(
            "The card is not supported; in instant payment, the day's limit is used up.",
            "Take another card; in instant payment, wait for the next day.",
        )
        .in_products(&[("instant_payment", Meaning::Refused)]),
    Documented::new("9913", "该卡已签约成功", Meaning::Duplicate)
        .explained(
            "The card is bound already; in instant payment, the month's limit is used up.",
            "Query the user's cards for the agreement; in instant payment, have the limit raised.",
        )
        .in_products(&[("instant_payment", Meaning::Refused)]),
    Documented::new("9920", "退款失败", Meaning::Failed)
        .explained(
            "The refund failed.",
            "Query it before you refund under another number.",
        )
        .for_queries("Ask again, and go by the refund's own state."),
    Documented::new("9921", "退款查询失败", Meaning::Unknown)
        .explained("The query of the refund failed.", "Query again."),
    Documented::new("9970", "银行系统日切处理中", Meaning::TryLater)
        .explained("The bank is closing its day.", "Try again later."),
    Documented::new("9983", "商户订单号重复", Meaning::Duplicate)
        .explained(
            "An order of this number exists already.",
            "Query that order, and do not send it under another number.",
        )
        .for_queries("The order exists: ask for it by the merchant's number alone."),
    Documented::new(
        "9990",
        "银行交易出错，{银行返回的错误信息}，请稍后重试",
        Meaning::Unknown,
    )
    .explained(
        "The bank reported an error; the message quotes it.",
        "Query the order, and try again only once it has failed.",
    )
    .for_queries("It says nothing of the order: ask again."),
    Documented::new(
        "9991",
        "银行交易出错，请联系客服，客服热线客服热线：4000188888",
        Meaning::Unknown,
    )
    .explained(
        "The bank reported an error.",
        "Query the order, and ask LianLian's support.",
    )
    .for_queries("Ask again; ask LianLian's support if it lasts."),
    Documented::new("9999", "系统错误", Meaning::Unknown)
        .explained(
            "LianLian's system failed.",
            "Query the order before you send it again.",
        )
        .for_queries("It says nothing of the order: ask again."),
];
