// Generated from `spec/ret_codes_accp.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 100, sorted.
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
];
