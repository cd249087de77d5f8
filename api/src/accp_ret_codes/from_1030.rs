// Generated from `spec/ret_codes_accp.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 103, sorted.
pub(super) const CODES: &[Documented] = &[
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
        .with_explanation("LianLian does not know the merchant.", "连连没有该商户。")
        .with_advice(
            "Check oid_partner, and whether the host is the one it belongs to.",
            "请检查 oid_partner，以及所请求的主机是否与该商户号对应。",
        )
        .at_the_gate(),
    Documented::new("1032", "流水号状态异常，请更换流水号", Meaning::Unknown)
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
