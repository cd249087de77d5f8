// Generated from `spec/ret_codes.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 1, sorted.
pub(super) const CODES: &[Documented] = &[
    Documented::new("1000", "支付授权令牌失效或错误", Meaning::Refused)
        .explained(
            "The token is wrong, or older than 30 minutes.",
            "Apply for a new one; if an earlier verification went unanswered, query that order first.",
        ),
    Documented::new("1001", "商户请求签名错误", Meaning::Refused)
        .explained(
            "The signature is wrong: LianLian verifies another sign string than the one that was signed, or with another key.",
            "Let `lianlian explain` compare the sign string; if it is right, check that LianLian holds your key's public half.",
        )
        .at_the_gate(),
    Documented::new("1002", "第三方单号重复", Meaning::Duplicate)
        .explained(
            "An order of this number exists already.",
            "Query that order, and do not send it under another number.",
        )
        .for_queries("The order exists: ask for it by the merchant's number alone.")
        .in_products(&[("instant_payment", Meaning::Unknown)]),
    Documented::new("1003", "正在支付中,请稍后", Meaning::Processing)
        .explained(
            "The payment is under way.",
            "Wait for the notification or query; ask LianLian's support if it lasts.",
        )
        .for_queries("Ask again; ask LianLian's support if it lasts."),
    Documented::new(
            "1004",
            "商户请求参数校验错误（具体参数名）",
            Meaning::Refused,
        )
        .explained(
            "A parameter is missing or wrong; the message names it.",
            "Correct the parameter and send the request again.",
        )
        .at_the_gate()
        .for_queries("Correct the parameter that the message names, and ask again."),
    Documented::new("1005", "支付处理失败", Meaning::Unknown)
        .explained(
            "The payment could not be handled; in instant payment, the kind of account is not served.",
            "Query the order; once it has failed, take another card or account.",
        )
        .in_products(&[("instant_payment", Meaning::Refused)]),
    Documented::new("1006", "支付单创建失败", Meaning::Failed)
        .explained(
            "LianLian could not create the payment.",
            "Query the order, then send it again under the same number.",
        )
        .for_queries("It says nothing of the order: ask again."),
    Documented::new("1007", "网络链接繁忙", Meaning::Unknown)
        .explained(
            "A connection failed on LianLian's side.",
            "Query the order before you send it again.",
        )
        .for_queries("It says nothing of the order: ask again."),
    Documented::new("1008", "商户请求IP错误", Meaning::Refused)
        .explained(
            "The request came from an IP address that is not allowed.",
            "Have LianLian allow your server's address.",
        )
        .at_the_gate(),
    Documented::new(
            "1009",
            "暂停商户支付服务，请联系连连银通客服",
            Meaning::Refused,
        )
        .explained(
            "LianLian has suspended payments of this merchant.",
            "Ask LianLian's support.",
        )
        .at_the_gate(),
    Documented::new("1012", "请求报文解析失败", Meaning::Refused)
        .explained(
            "LianLian could not parse the request.",
            "Check that the body is JSON in UTF-8, sealed where the operation asks for it.",
        )
        .at_the_gate(),
    Documented::new("1014", "日累计金额或笔数超限", Meaning::Failed)
        .explained(
            "The day's limit of money or of payments is used up.",
            "Wait for the next day, or take another card.",
        ),
    Documented::new("1016", "交易金额超限", Meaning::Failed)
        .explained(
            "The amount is over the limit.",
            "Lower the amount, or take another card.",
        ),
    Documented::new("1019", "单笔金额超限", Meaning::Failed)
        .explained(
            "The amount is over the limit for one payment.",
            "Lower the amount, or take another card.",
        ),
    Documented::new("1100", "无效卡号", Meaning::Failed)
        .explained(
            "The card number is invalid.",
            "Let the user check it, or take another card.",
        ),
    Documented::new("1101", "卡已挂失", Meaning::Failed)
        .explained("The card was reported lost.", "Let the user take another card."),
    Documented::new("1102", "无此发卡方", Meaning::Failed)
        .explained(
            "There is no issuer of this card.",
            "Let the user check the card number.",
        ),
    Documented::new("1103", "银行卡有效期或CVV2错误", Meaning::Failed)
        .explained(
            "The card's expiry or CVV2 is wrong.",
            "Let the user enter both again.",
        ),
    Documented::new("1104", "卡密码错误", Meaning::Failed)
        .explained("The card's password is wrong.", "Let the user enter it again."),
    Documented::new("1105", "卡号在黑名单中", Meaning::Failed)
        .explained(
            "The card is blacklisted or restricted.",
            "Let the user take another card.",
        ),
    Documented::new("1106", "允许的输入PIN次数超限", Meaning::Failed)
        .explained(
            "The PIN was entered too often.",
            "Let the user ask the bank, or take another card.",
        ),
    Documented::new(
            "1107",
            "您的银行卡暂不支持在线支付业务",
            Meaning::Failed,
        )
        .explained(
            "The card does not serve online payments.",
            "Let the user ask the bank, or take another card.",
        ),
    Documented::new(
            "1108",
            "您输入的证件号、姓名或手机号有误",
            Meaning::Failed,
        )
        .explained(
            "Id number, name or mobile number is wrong.",
            "Let the user check all three against the bank's records.",
        ),
    Documented::new("1109", "卡号和证件号不符", Meaning::Failed)
        .explained(
            "Card number and id number do not belong together.",
            "Let the user check both.",
        ),
    Documented::new("1110", "卡状态异常", Meaning::Failed)
        .explained(
            "Something is wrong with the card's state.",
            "Let the user ask the bank, or take another card.",
        ),
    Documented::new("1111", "交易异常，支付失败", Meaning::Unknown)
        .explained(
            "The payment ran into an exception.",
            "Query the order before you send it again.",
        )
        .for_queries("It says nothing of the order: ask again."),
    Documented::new("1112", "证件号有误", Meaning::Failed)
        .explained("The id number is wrong.", "Let the user enter it again."),
    Documented::new("1113", "持卡人姓名有误", Meaning::Failed)
        .explained(
            "The card holder's name is wrong.",
            "Let the user enter it as the bank has it.",
        ),
    Documented::new("1114", "手机号有误", Meaning::Failed)
        .explained(
            "The mobile number is wrong.",
            "Let the user enter the one that the bank has.",
        ),
    Documented::new("1115", "该卡未预留手机号", Meaning::Failed)
        .explained(
            "The bank has no mobile number for the card.",
            "Let the user register one at the bank, or take another card.",
        ),
    Documented::new(
            "1200",
            "用户选择的银行暂不支持，请重新选择其他银行进行支付/签约",
            Meaning::Failed,
        )
        .explained(
            "The chosen bank is not supported.",
            "Let the user choose another bank.",
        ),
    Documented::new("1201", "银行卡变更失败", Meaning::Failed)
        .explained(
            "The bank card could not be changed.",
            "Query which card is bound, then ask again.",
        ),
    Documented::new("1202", "银行卡查询失败", Meaning::Unknown)
        .explained(
            "LianLian could not look up the card.",
            "Ask again, but query the order first where this was a payment.",
        ),
    Documented::new("1805", "暂不支持该银行", Meaning::Failed)
        .explained(
            "The bank is not supported.",
            "Let the user take another bank's card.",
        ),
    Documented::new("1900", "短信码校验错误", Meaning::Refused)
        .explained("The SMS code is wrong.", "Let the user enter it again."),
    Documented::new("1901", "短信码已失效", Meaning::Refused)
        .explained("The SMS code has expired.", "Apply again for a new one."),
    Documented::new("1902", "该卡交易金额超出免密限额", Meaning::Failed)
        .explained(
            "The amount is too high to be paid without an SMS code.",
            "Pay with SMS verification.",
        ),
];
