// Generated from `spec/ret_codes.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 0, sorted.
pub(super) const CODES: &[Documented] = &[
    Documented::new("0000", "交易成功", Meaning::Done)
        .with_explanation("The request was carried out.", "请求已执行。")
        .with_advice(
            "Read the answer: in some operations the money follows later.",
            "请读取应答内容：有些接口的资金随后才划转。",
        ),
    Documented::new("0106", "签约银行卡信息查询失败", Meaning::Unknown)
        .with_explanation(
            "LianLian could not look up the bound card.",
            "连连查询签约银行卡失败。",
        )
        .with_advice(
            "Query the user's cards, and the order where this was a payment.",
            "请查询该用户的签约卡；如果这是一笔支付，还要查询订单。",
        ),
];
