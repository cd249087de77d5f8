// Generated from `spec/ret_codes_accp.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 1, sorted.
pub(super) const CODES: &[Documented] = &[
    Documented::new("1000", "token授权令牌失效或错误", Meaning::Refused)
        .with_explanation(
            "The token is wrong, or has expired: it lasts 30 minutes.",
            "token 有误或已过期：其有效期为 30 分钟。",
        )
        .with_advice(
            "Apply for a new token; if an earlier verification went unanswered, query that order first.",
            "请重新申请 token；如果此前的验证请求没有收到应答，请先查询那笔订单。",
        ),
    Documented::new(
            "1001",
            "商户请求签名未通过，请联系客服处理",
            Meaning::Refused,
        )
        .with_explanation(
            "LianLian could not verify the request's signature: the body, the key or the way of signing differs.",
            "连连未能验证请求的签名：请求体、密钥或签名方式不同。",
        )
        .with_advice(
            "Sign the lower-case hex MD5 of the exact body bytes with your own key, and check that LianLian holds its public half.",
            "请用商户私钥对请求体原始字节的 MD5（小写十六进制）签名，并核对连连登记的是否是对应的公钥。",
        )
        .at_the_gate(),
    Documented::new(
            "1002",
            "商户请求IP未报备，请联系客服处理",
            Meaning::Refused,
        )
        .with_explanation(
            "The request came from an IP address that is not registered with LianLian.",
            "请求来自没有在连连登记的 IP 地址。",
        )
        .with_advice(
            "Have LianLian register your server's address.",
            "请让连连登记商户服务器的地址。",
        )
        .at_the_gate(),
    Documented::new(
            "1003",
            "商户APP应用标识未报备，请联系客服处理",
            Meaning::Refused,
        )
        .with_explanation(
            "The app's identifier is not registered with LianLian.",
            "该 APP 的标识没有在连连登记。",
        )
        .with_advice(
            "Check the app's identifier, and have LianLian register it.",
            "请检查 APP 的标识，并让连连登记。",
        )
        .at_the_gate(),
    Documented::new(
            "1004",
            "商户请求来源域名未报备，请联系客服处理",
            Meaning::Refused,
        )
        .with_explanation(
            "The request came from a domain that is not registered with LianLian.",
            "请求来自没有在连连登记的域名。",
        )
        .with_advice(
            "Have LianLian register your domain.",
            "请让连连登记商户的域名。",
        )
        .at_the_gate(),
    Documented::new("1005", "商户请求参数校验错误（%s）", Meaning::Refused)
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
    Documented::new(
            "1006",
            "商户状态异常，请联系客服处理",
            Meaning::Refused,
        )
        .with_explanation(
            "The merchant's state at LianLian does not allow the request.",
            "商户在连连的状态不允许该请求。",
        )
        .with_advice("Ask LianLian's support.", "请联系连连客服。")
        .at_the_gate(),
    Documented::new(
            "1007",
            "商户支付服务暂停，请联系客服处理",
            Meaning::Refused,
        )
        .with_explanation(
            "LianLian has suspended payments of this merchant.",
            "连连已暂停为该商户办理支付。",
        )
        .with_advice("Ask LianLian's support.", "请联系连连客服。")
        .at_the_gate(),
    Documented::new(
            "1008",
            "商户出金服务暂停，请联系客服处理",
            Meaning::Refused,
        )
        .with_explanation(
            "LianLian has suspended payouts of this merchant.",
            "连连已暂停为该商户办理付款和提现。",
        )
        .with_advice("Ask LianLian's support.", "请联系连连客服。")
        .at_the_gate(),
    Documented::new(
            "1009",
            "商户未配置该支付产品或支付方式，请联系客服处理",
            Meaning::Refused,
        )
        .with_explanation(
            "The merchant may not use this product or this way of paying.",
            "该商户没有开通这项支付产品或这种支付方式。",
        )
        .with_advice("Have LianLian enable it.", "请联系连连开通。")
        .at_the_gate(),
    Documented::new(
            "1010",
            "商户流水号重复，请勿重复提交",
            Meaning::Duplicate,
        )
        .with_explanation(
            "An order of this number exists already.",
            "该流水号的订单已存在。",
        )
        .with_advice(
            "Query that order, and do not send it under another number.",
            "请查询该订单，不要换流水号重新提交。",
        )
        .with_query_advice(
            "The order exists: ask for it by its number.",
            "订单已存在：请按流水号查询。",
        ),
    Documented::new("1011", "订单查询无记录", Meaning::NotFound)
        .with_explanation(
            "LianLian has no such order, or not yet.",
            "连连没有该订单，或尚未出现。",
        )
        .with_advice(
            "Check the number and ask again later: the order may be on its way.",
            "请核对单号，稍后再次查询：订单可能还在途中。",
        )
        .with_query_advice(
            "Check the number, and ask again later before you take the order for never made.",
            "请核对单号，稍后再次查询，在此之前不要认定订单未创建。",
        ),
    Documented::new("1012", "支付密码随机因子获取失败", Meaning::Failed)
        .with_explanation(
            "LianLian could not get the random factor for the password.",
            "连连未能取得加密密码所用的随机因子。",
        )
        .with_advice(
            "Get a new random factor with get-random, and let the user enter the password again.",
            "请通过 get-random 取得新的随机因子，并请用户重新输入密码。",
        ),
    Documented::new("1013", "支付密码随机因子失效或错误", Meaning::Failed)
        .with_explanation(
            "The random factor for the password is wrong, was used before, or has expired.",
            "密码的随机因子有误、已使用过或已过期。",
        )
        .with_advice(
            "Get a new random factor with get-random, and let the user enter the password again.",
            "请通过 get-random 取得新的随机因子，并请用户重新输入密码。",
        ),
    Documented::new(
            "1014",
            "支付密码错误次数超限，请稍后重试",
            Meaning::TryLater,
        )
        .with_explanation(
            "Wrong passwords were entered too often.",
            "用户输入错误密码的次数过多。",
        )
        .with_advice(
            "Let the user try again later, or reset the password.",
            "请用户稍后重试，或重置密码。",
        ),
    Documented::new("1015", "支付密码错误", Meaning::Failed)
        .with_explanation(
            "The user's payment password is wrong.",
            "用户输入的支付密码不正确。",
        )
        .with_advice(
            "Get a new random factor with get-random, and let the user enter the password again.",
            "请通过 get-random 取得新的随机因子，并请用户重新输入密码。",
        ),
    Documented::new(
            "1016",
            "支付密码设置、重置或找回失败",
            Meaning::Failed,
        )
        .with_explanation(
            "The payment password could not be set, reset or recovered.",
            "用户的密码没有设置成功，或没有重置、找回成功。",
        )
        .with_advice(
            "Let the user begin again, with a new random factor from get-random.",
            "请用户从头再来，并通过 get-random 取得新的随机因子。",
        ),
    Documented::new("1017", "短信验证码错误，请重新输入", Meaning::Refused)
        .with_explanation("The SMS code is wrong.", "短信验证码有误。")
        .with_advice("Let the user enter it again.", "请用户再输入一次。"),
    Documented::new(
            "1018",
            "短信验证码已失效，请重新获取",
            Meaning::Refused,
        )
        .with_explanation("The SMS code has expired.", "短信验证码已过期。")
        .with_advice(
            "Apply for a new code; if an earlier verification went unanswered, query that order first.",
            "请重新申请验证码；如果此前的验证请求没有收到应答，请先查询那笔订单。",
        ),
    Documented::new(
            "1019",
            "短信验证码错误次数超过最大次数",
            Meaning::Refused,
        )
        .with_explanation(
            "Wrong SMS codes were entered too often.",
            "输入错误的短信验证码次数过多。",
        )
        .with_advice(
            "Apply for a new code; if an earlier verification went unanswered, query that order first.",
            "请重新申请验证码；如果此前的验证请求没有收到应答，请先查询那笔订单。",
        ),
    Documented::new("1020", "短信验证码发送异常", Meaning::TryLater)
        .with_explanation(
            "The SMS with the code could not be delivered to the user.",
            "带有验证码的短信未能发出。",
        )
        .with_advice(
            "Query the order if there is one, then apply for a new code later.",
            "如有订单，请先查询，稍后重新申请验证码。",
        ),
    Documented::new(
            "1021",
            "短信发送过于频繁，请稍后再试",
            Meaning::TryLater,
        )
        .with_explanation(
            "Too many SMS codes were applied for in a short time.",
            "短时间内申请短信验证码的次数过多。",
        )
        .with_advice(
            "Wait, then apply for a new code.",
            "请等待一段时间，再重新申请验证码。",
        ),
    Documented::new("1022", "风控验证未通过", Meaning::Unknown)
        .with_explanation(
            "LianLian's risk control did not let the request pass; the message may give the reason.",
            "连连的风控没有放行该请求，应答消息可能写明原因。",
        )
        .with_advice(
            "Query the order, and ask LianLian's support.",
            "请查询订单，并联系连连客服。",
        ),
    Documented::new(
            "1023",
            "用户输入的姓名、证件号或手机号有误，请检查信息后重试",
            Meaning::Failed,
        )
        .with_explanation(
            "Name, id number or mobile number is wrong.",
            "姓名、证件号或手机号不正确。",
        )
        .with_advice(
            "Let the user check all three against the bank's records.",
            "请用户对照银行预留的信息核对这三项。",
        ),
    Documented::new(
            "1024",
            "银行卡号错误或与证件号不符，请检查信息后重试",
            Meaning::Failed,
        )
        .with_explanation(
            "The card number is wrong, or does not belong to the id number.",
            "卡号不正确，或不属于该证件号。",
        )
        .with_advice(
            "Let the user check card number and id number.",
            "请用户核对卡号和证件号。",
        ),
    Documented::new("1025", "银行卡状态异常", Meaning::Failed)
        .with_explanation(
            "Something is wrong with the card's state.",
            "该卡的状态不正常。",
        )
        .with_advice(
            "Let the user ask the bank, or take another card.",
            "请用户咨询银行，或换一张卡。",
        ),
    Documented::new(
            "1026",
            "用户证件号错误，请检查信息后重试",
            Meaning::Failed,
        )
        .with_explanation(
            "The user's id number is wrong.",
            "用户的证件号不正确。",
        )
        .with_advice("Let the user check the id number.", "请用户核对证件号。"),
    Documented::new(
            "1027",
            "用户姓名错误，请检查信息后重试",
            Meaning::Failed,
        )
        .with_explanation("The user's name is wrong.", "用户的姓名不正确。")
        .with_advice(
            "Let the user enter the name as the bank has it.",
            "请用户按银行预留的姓名输入。",
        ),
    Documented::new(
            "1028",
            "输入的银行预留手机号错误或该银行卡未预留手机号",
            Meaning::Failed,
        )
        .with_explanation(
            "The mobile number is not the one that the bank has, or the bank has none for this card.",
            "手机号与银行预留的不同，或该卡没有在银行预留手机号。",
        )
        .with_advice(
            "Let the user enter the number that the bank has, or register one there.",
            "请用户输入银行预留的手机号，或到银行登记手机号。",
        ),
    Documented::new(
            "1029",
            "用户选择的银行暂不支持，请重新选择其他银行进行支付/签约",
            Meaning::Failed,
        )
        .with_explanation(
            "The bank that the user chose is not supported.",
            "不支持用户所选的银行。",
        )
        .with_advice(
            "Let the user choose another bank.",
            "请用户另选一家银行。",
        ),
    Documented::new("1030", "签约协议号不存在", Meaning::Refused)
        .with_explanation(
            "There is no such agreement on a bound card.",
            "没有该编号的签约协议。",
        )
        .with_advice(
            "Query the user's bound cards for the right agreement.",
            "请查询该用户的绑卡信息，取得正确的协议号。",
        ),
    Documented::new("1031", "商户信息不存在", Meaning::Refused)
        .with_explanation(
            "LianLian does not know the merchant.",
            "连连没有该商户。",
        )
        .with_advice(
            "Check oid_partner, and whether the host is the one it belongs to.",
            "请检查 oid_partner，以及所请求的主机是否与该商户号对应。",
        )
        .at_the_gate(),
    Documented::new(
            "1032",
            "流水号状态异常，请更换流水号",
            Meaning::Unknown,
        )
        .with_explanation(
            "The order of this number is in a state that does not allow the request.",
            "该流水号的订单所处的状态不允许该请求。",
        )
        .with_advice(
            "Query the order, and take another number only once it has failed.",
            "请查询订单，确认失败之后才可更换流水号。",
        )
        .with_query_advice(
            "It says nothing of the order: ask again.",
            "该返回码不说明订单的状态：请再次查询。",
        ),
    Documented::new("1033", "session_id已过期， 请返回重试", Meaning::Unknown)
        .with_explanation(
            "The session of the user's page has expired.",
            "用户页面的会话已失效。",
        )
        .with_advice(
            "Query the order, and let the user begin again only if it is unpaid.",
            "请查询订单，确认未支付之后才可让用户从头再来。",
        )
        .with_query_advice(
            "It says nothing of the order: ask again.",
            "该返回码不说明订单的状态：请再次查询。",
        ),
    Documented::new("1034", "请求次数超限，请明天重试", Meaning::TryLater)
        .with_explanation(
            "The day's number of requests is used up.",
            "当日的请求次数已用完。",
        )
        .with_advice("Try again the next day.", "请等到次日再试。"),
    Documented::new("1035", "接口限流，请稍后重试", Meaning::TryLater)
        .with_explanation(
            "Too many requests came in a short time, so LianLian did not take this one.",
            "短时间内请求过多，连连没有接受这次请求。",
        )
        .with_advice(
            "Wait, then try again more slowly.",
            "请等待一段时间，再以较低的频率重试。",
        ),
    Documented::new("1036", "商户平台商户号未配置", Meaning::Refused)
        .with_explanation(
            "The platform's merchant number is not set up at LianLian for this merchant.",
            "连连没有为该商户设置平台商户号。",
        )
        .with_advice(
            "Check oid_partner, and have LianLian set it up.",
            "请检查 oid_partner，并让连连完成配置。",
        )
        .at_the_gate(),
    Documented::new("1037", "不在有效期", Meaning::Unknown)
        .with_explanation(
            "The period of validity has not begun, or is over; the message does not say of what.",
            "有效期尚未开始或已经结束，应答消息没有写明是什么的有效期。",
        )
        .with_advice(
            "Query the order, and check the validity of the agreement or document in question.",
            "请查询订单，并检查相关协议或证件的有效期。",
        )
        .with_query_advice(
            "It says nothing of the order: ask again.",
            "该返回码不说明订单的状态：请再次查询。",
        ),
];
