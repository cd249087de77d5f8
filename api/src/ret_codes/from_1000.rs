// Generated from `spec/ret_codes.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 1, sorted.
pub(super) const CODES: &[Documented] = &[
    Documented::new("1000", "支付授权令牌失效或错误", Meaning::Refused)
        .with_explanation(
            "The token is wrong, or older than 30 minutes.",
            "token 有误，或已超过 30 分钟。",
        )
        .with_advice(
            "Apply for a new one; if an earlier verification went unanswered, query that order first.",
            "请重新申请；如果此前的验证请求没有收到应答，请先查询那笔订单。",
        ),
    Documented::new("1001", "商户请求签名错误", Meaning::Refused)
        .with_explanation(
            "The signature is wrong: LianLian verifies another sign string than the one that was signed, or with another key.",
            "签名错误：连连验签的签名原串与签名时的不同，或所用的密钥不同。",
        )
        .with_advice(
            "Let `lianlian explain` compare the sign string; if it is right, check that LianLian holds your key's public half.",
            "请用 `lianlian explain` 比对签名原串；如果原串无误，请核对连连登记的是否是商户私钥对应的公钥。",
        )
        .at_the_gate(),
    Documented::new("1002", "第三方单号重复", Meaning::Duplicate)
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
        )
        .in_products(&[("instant_payment", Meaning::Unknown)]),
    Documented::new("1003", "正在支付中,请稍后", Meaning::Processing)
        .with_explanation("The payment is under way.", "支付正在进行中。")
        .with_advice(
            "Wait for the notification or query; ask LianLian's support if it lasts.",
            "请等待异步通知，或主动查询；如持续如此，请联系连连客服。",
        )
        .with_query_advice(
            "Ask again; ask LianLian's support if it lasts.",
            "请再次查询；如持续如此，请联系连连客服。",
        ),
    Documented::new(
            "1004",
            "商户请求参数校验错误（具体参数名）",
            Meaning::Refused,
        )
        .with_explanation(
            "A parameter is missing or wrong; the message names it.",
            "有参数缺失或有误，应答消息写明了是哪个参数。",
        )
        .with_advice(
            "Correct the parameter and send the request again.",
            "请更正该参数后重新发送请求。",
        )
        .at_the_gate()
        .with_query_advice(
            "Correct the parameter that the message names, and ask again.",
            "请更正应答消息指明的参数，然后再次查询。",
        ),
    Documented::new("1005", "支付处理失败", Meaning::Unknown)
        .with_explanation(
            "The payment could not be handled; in instant payment, the kind of account is not served.",
            "支付未能得到处理；在实时付款中，表示不支持该类账户。",
        )
        .with_advice(
            "Query the order; once it has failed, take another card or account.",
            "请查询订单；确认失败之后，再换一张卡或一个账户。",
        )
        .in_products(&[("instant_payment", Meaning::Refused)]),
    Documented::new("1006", "支付单创建失败", Meaning::Failed)
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
    Documented::new("1007", "网络链接繁忙", Meaning::Unknown)
        .with_explanation(
            "A connection failed on LianLian's side.",
            "连连一侧的网络连接出错。",
        )
        .with_advice(
            "Query the order before you send it again.",
            "重新提交之前请先查询订单。",
        )
        .with_query_advice(
            "It says nothing of the order: ask again.",
            "该返回码不说明订单的状态：请再次查询。",
        ),
    Documented::new("1008", "商户请求IP错误", Meaning::Refused)
        .with_explanation(
            "The request came from an IP address that is not allowed.",
            "请求来自未获许可的 IP 地址。",
        )
        .with_advice(
            "Have LianLian allow your server's address.",
            "请让连连把商户服务器的地址加入白名单。",
        )
        .at_the_gate(),
    Documented::new(
            "1009",
            "暂停商户支付服务，请联系连连银通客服",
            Meaning::Refused,
        )
        .with_explanation(
            "LianLian has suspended payments of this merchant.",
            "连连已暂停该商户的支付服务。",
        )
        .with_advice("Ask LianLian's support.", "请联系连连客服。")
        .at_the_gate(),
    Documented::new("1012", "请求报文解析失败", Meaning::Refused)
        .with_explanation(
            "LianLian could not parse the request.",
            "连连无法解析请求报文。",
        )
        .with_advice(
            "Check that the body is JSON in UTF-8, sealed where the operation asks for it.",
            "请检查请求体是否为 UTF-8 编码的 JSON，接口要求加密的是否已加密。",
        )
        .at_the_gate(),
    Documented::new("1014", "日累计金额或笔数超限", Meaning::Failed)
        .with_explanation(
            "The day's limit of money or of payments is used up.",
            "当日累计金额或笔数的限额已用完。",
        )
        .with_advice(
            "Wait for the next day, or take another card.",
            "请等到次日，或换一张卡。",
        ),
    Documented::new("1016", "交易金额超限", Meaning::Failed)
        .with_explanation("The amount is over the limit.", "金额超过限额。")
        .with_advice(
            "Lower the amount, or take another card.",
            "请降低金额，或换一张卡。",
        ),
    Documented::new("1019", "单笔金额超限", Meaning::Failed)
        .with_explanation(
            "The amount is over the limit for one payment.",
            "金额超过单笔限额。",
        )
        .with_advice(
            "Lower the amount, or take another card.",
            "请降低金额，或换一张卡。",
        ),
    Documented::new("1100", "无效卡号", Meaning::Failed)
        .with_explanation("The card number is invalid.", "卡号无效。")
        .with_advice(
            "Let the user check it, or take another card.",
            "请用户核对卡号，或换一张卡。",
        ),
    Documented::new("1101", "卡已挂失", Meaning::Failed)
        .with_explanation("The card was reported lost.", "该卡已挂失。")
        .with_advice("Let the user take another card.", "请用户换一张卡。"),
    Documented::new("1102", "无此发卡方", Meaning::Failed)
        .with_explanation(
            "There is no issuer of this card.",
            "没有该卡的发卡方。",
        )
        .with_advice("Let the user check the card number.", "请用户核对卡号。"),
    Documented::new("1103", "银行卡有效期或CVV2错误", Meaning::Failed)
        .with_explanation(
            "The card's expiry or CVV2 is wrong.",
            "银行卡的有效期或 CVV2 有误。",
        )
        .with_advice(
            "Let the user enter both again.",
            "请用户重新输入这两项。",
        ),
    Documented::new("1104", "卡密码错误", Meaning::Failed)
        .with_explanation("The card's password is wrong.", "银行卡密码有误。")
        .with_advice("Let the user enter it again.", "请用户重新输入。"),
    Documented::new("1105", "卡号在黑名单中", Meaning::Failed)
        .with_explanation(
            "The card is blacklisted or restricted.",
            "该卡在黑名单中，或受到限制。",
        )
        .with_advice("Let the user take another card.", "请用户换一张卡。"),
    Documented::new("1106", "允许的输入PIN次数超限", Meaning::Failed)
        .with_explanation("The PIN was entered too often.", "PIN 输入次数过多。")
        .with_advice(
            "Let the user ask the bank, or take another card.",
            "请用户咨询银行，或换一张卡。",
        ),
    Documented::new(
            "1107",
            "您的银行卡暂不支持在线支付业务",
            Meaning::Failed,
        )
        .with_explanation(
            "The card does not serve online payments.",
            "该卡不支持在线支付。",
        )
        .with_advice(
            "Let the user ask the bank, or take another card.",
            "请用户咨询银行，或换一张卡。",
        ),
    Documented::new(
            "1108",
            "您输入的证件号、姓名或手机号有误",
            Meaning::Failed,
        )
        .with_explanation(
            "Id number, name or mobile number is wrong.",
            "证件号、姓名或手机号有误。",
        )
        .with_advice(
            "Let the user check all three against the bank's records.",
            "请用户对照银行预留的信息核对这三项。",
        ),
    Documented::new("1109", "卡号和证件号不符", Meaning::Failed)
        .with_explanation(
            "Card number and id number do not belong together.",
            "卡号与证件号不符。",
        )
        .with_advice("Let the user check both.", "请用户核对这两项。"),
    Documented::new("1110", "卡状态异常", Meaning::Failed)
        .with_explanation(
            "Something is wrong with the card's state.",
            "卡状态异常。",
        )
        .with_advice(
            "Let the user ask the bank, or take another card.",
            "请用户咨询银行，或换一张卡。",
        ),
    Documented::new("1111", "交易异常，支付失败", Meaning::Unknown)
        .with_explanation(
            "The payment ran into an exception.",
            "支付时发生异常。",
        )
        .with_advice(
            "Query the order before you send it again.",
            "重新提交之前请先查询订单。",
        )
        .with_query_advice(
            "It says nothing of the order: ask again.",
            "该返回码不说明订单的状态：请再次查询。",
        ),
    Documented::new("1112", "证件号有误", Meaning::Failed)
        .with_explanation("The id number is wrong.", "证件号有误。")
        .with_advice("Let the user enter it again.", "请用户重新输入。"),
    Documented::new("1113", "持卡人姓名有误", Meaning::Failed)
        .with_explanation("The card holder's name is wrong.", "持卡人姓名有误。")
        .with_advice(
            "Let the user enter it as the bank has it.",
            "请用户按银行预留的姓名输入。",
        ),
    Documented::new("1114", "手机号有误", Meaning::Failed)
        .with_explanation("The mobile number is wrong.", "手机号有误。")
        .with_advice(
            "Let the user enter the one that the bank has.",
            "请用户输入银行预留的手机号。",
        ),
    Documented::new("1115", "该卡未预留手机号", Meaning::Failed)
        .with_explanation(
            "The bank has no mobile number for the card.",
            "该卡没有在银行预留手机号。",
        )
        .with_advice(
            "Let the user register one at the bank, or take another card.",
            "请用户到银行登记手机号，或换一张卡。",
        ),
    Documented::new(
            "1200",
            "用户选择的银行暂不支持，请重新选择其他银行进行支付/签约",
            Meaning::Failed,
        )
        .with_explanation(
            "The chosen bank is not supported.",
            "不支持所选的银行。",
        )
        .with_advice(
            "Let the user choose another bank.",
            "请用户选择其他银行。",
        ),
    Documented::new("1201", "银行卡变更失败", Meaning::Failed)
        .with_explanation(
            "The bank card could not be changed.",
            "银行卡变更失败。",
        )
        .with_advice(
            "Query which card is bound, then ask again.",
            "请查询当前签约的是哪张卡，然后再次申请变更。",
        ),
    Documented::new("1202", "银行卡查询失败", Meaning::Unknown)
        .with_explanation(
            "LianLian could not look up the card.",
            "连连查询银行卡失败。",
        )
        .with_advice(
            "Ask again, but query the order first where this was a payment.",
            "请再次查询；但如果这是一笔支付，请先查询订单。",
        ),
    Documented::new("1805", "暂不支持该银行", Meaning::Failed)
        .with_explanation("The bank is not supported.", "不支持该银行。")
        .with_advice(
            "Let the user take another bank's card.",
            "请用户换用其他银行的卡。",
        ),
    Documented::new("1900", "短信码校验错误", Meaning::Refused)
        .with_explanation("The SMS code is wrong.", "短信验证码有误。")
        .with_advice("Let the user enter it again.", "请用户重新输入。"),
    Documented::new("1901", "短信码已失效", Meaning::Refused)
        .with_explanation("The SMS code has expired.", "短信验证码已过期。")
        .with_advice("Apply again for a new one.", "请重新申请验证码。"),
    Documented::new("1902", "该卡交易金额超出免密限额", Meaning::Failed)
        .with_explanation(
            "The amount is too high to be paid without an SMS code.",
            "金额超过免短信验证的限额。",
        )
        .with_advice(
            "Pay with SMS verification.",
            "请以短信验证的方式支付。",
        ),
];
