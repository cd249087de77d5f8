//! A catalogue of return codes, with LianLian's words.

use lianlian::ret_code::{Documented, Meaning, RetCodes};

pub const CODES: RetCodes = RetCodes::new(&[&[
    Documented::new("0000", "交易成功", Meaning::Done),
    Documented::new("1001", "商户请求签名错误", Meaning::Refused)
        .with_explanation(
            "The signature is wrong: LianLian verifies another sign string than the one that was signed, or \
             with another key.",
            "签名错误：连连验签的签名原串与签名时的不同，或所用的密钥不同。",
        )
        .with_advice(
            "Let `lianlian explain` compare the sign string; if it is right, check that LianLian holds \
             your key's public half.",
            "请用 `lianlian explain` 比对签名原串；如果原串无误，请核对连连登记的是否是商户私钥对应的公钥。",
        )
        .at_the_gate(),
    Documented::new("1002", "第三方单号重复", Meaning::Duplicate),
    Documented::new("1004", "商户请求参数校验错误（具体参数名）", Meaning::Refused)
        .with_explanation(
            "A parameter is missing or wrong; the message names it.",
            "有参数缺失或有误，应答消息写明了是哪个参数。",
        )
        .with_advice(
            "Correct the parameter and send the request again.",
            "请更正该参数后重新发送请求。",
        )
        .at_the_gate(),
    Documented::new("1114", "手机号有误", Meaning::Failed),
    Documented::new("2007", "交易已支付成功", Meaning::Duplicate),
    Documented::new("2008", "交易处理中", Meaning::Processing),
    Documented::new("3001", "非法商户", Meaning::Refused).at_the_gate(),
    Documented::new("6001", "卡余额不足", Meaning::Failed)
        .with_explanation("The card's balance is too low.", "银行卡余额不足。")
        .with_advice("Let the user take another card.", "请用户换一张卡。"),
    Documented::new("8888", "短信已下发，需要再次验证", Meaning::SmsCodeNeeded),
    Documented::new("8901", "没有记录", Meaning::NotFound),
    Documented::new("9000", "银行维护中，请稍后再试", Meaning::TryLater),
    Documented::new("9700", "短信验证码错误", Meaning::Refused),
    Documented::new("9999", "系统错误", Meaning::Unknown)
        .with_explanation("LianLian's system failed.", "连连系统出错。")
        .with_advice(
            "Query the order before you send it again.",
            "重新提交之前请先查询订单。",
        ),
]]);
