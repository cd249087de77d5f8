// Generated from `spec/ret_codes_accp.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 8, sorted.
pub(super) const CODES: &[Documented] = &[
    Documented::new("8000", "密钥信息缺失", Meaning::Unknown)
        .with_explanation(
            "A key is missing; the message does not say which.",
            "缺少密钥，应答消息没有写明是哪一个。",
        )
        .with_advice(
            "Query the order, and check that LianLian holds your public key.",
            "请查询订单，并核对连连是否已登记商户的公钥。",
        )
        .with_query_advice(
            "Check that LianLian holds your public key, and ask again.",
            "请核对连连是否已登记商户的公钥，然后再次查询。",
        ),
    Documented::new("8888", "交易申请成功", Meaning::SmsCodeNeeded)
        .with_explanation(
            "The request was accepted, and LianLian has given the user an SMS code.",
            "请求已受理，连连已向用户下发短信验证码。",
        )
        .with_advice(
            "Ask the user for the code, and pass it with the answer's token to validation-sms within 30 minutes.",
            "请向用户索取验证码，并在 30 分钟内连同应答中的 token 通过 validation-sms 验证。",
        )
        .with_query_advice(
            "It answers an application, not a query: ask again.",
            "该返回码应答的是申请，不是查询：请再次查询。",
        ),
    Documented::new("8889", "交易申请成功", Meaning::ConfirmationNeeded)
        .with_explanation(
            "The request was accepted, and waits for the merchant's confirmation.",
            "请求已受理，等待商户确认。",
        )
        .with_advice(
            "Confirm it with withdrawal-check; otherwise the money stays frozen until pay_expire is over.",
            "请通过 withdrawal-check 确认；否则资金将一直冻结，直到 pay_expire 到期。",
        )
        .with_query_advice(
            "It answers an application, not a query: ask again.",
            "该返回码应答的是申请，不是查询：请再次查询。",
        ),
];
