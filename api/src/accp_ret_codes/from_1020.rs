// Generated from `spec/ret_codes_accp.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 102, sorted.
pub(super) const CODES: &[Documented] = &[
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
];
