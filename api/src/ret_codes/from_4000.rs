// Generated from `spec/ret_codes.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 4, sorted.
pub(super) const CODES: &[Documented] = &[
    Documented::new("4000", "解约失败，请联系发卡行", Meaning::Failed)
        .with_explanation("The card could not be unbound.", "银行卡解约失败。")
        .with_advice(
            "Let the user ask the bank that issued it.",
            "请用户联系发卡行。",
        ),
    Documented::new("4001", "该订单不存在或非复核状态", Meaning::Unknown)
        .with_explanation(
            "There is no such order, or it does not wait for confirmation.",
            "没有该订单，或该订单不是待复核状态。",
        )
        .with_advice(
            "Query the order: an earlier confirmation may have reached it.",
            "请查询该订单：此前的复核请求可能已经送达。",
        ),
    Documented::new("4002", "疑似重复提交订单", Meaning::ConfirmationNeeded)
        .with_explanation(
            "It looks like another order of the day: same amount, same card.",
            "疑似与当日另一笔订单重复：金额相同，银行卡相同。",
        )
        .with_advice(
            "Confirm it if it is meant; otherwise it closes after 24 hours, unpaid.",
            "如确需付款，请复核；否则订单将在 24 小时后关闭，不会付款。",
        ),
    Documented::new(
            "4003",
            "收款银行卡和姓名不一致",
            Meaning::ConfirmationNeeded,
        )
        .with_explanation(
            "The payee's name does not belong to the card.",
            "收款人姓名与银行卡不一致。",
        )
        .with_advice(
            "Check the payee and confirm; otherwise the order closes after 24 hours, unpaid.",
            "请核对收款人，然后复核；否则订单将在 24 小时后关闭，不会付款。",
        ),
    Documented::new(
            "4004",
            "疑似重复提交订单且收款银行卡和姓名不一致",
            Meaning::ConfirmationNeeded,
        )
        .with_explanation(
            "It looks like another order of the day, and the payee's name does not belong to the card.",
            "疑似与当日另一笔订单重复，且收款人姓名与银行卡不一致。",
        )
        .with_advice(
            "Check both and confirm; otherwise the order closes after 24 hours, unpaid.",
            "请核对这两点，然后复核；否则订单将在 24 小时后关闭，不会付款。",
        ),
    Documented::new("4005", "商户没有实时付款权限", Meaning::Refused)
        .with_explanation(
            "The merchant may not use instant payment.",
            "商户没有实时付款的权限。",
        )
        .with_advice("Have LianLian enable it.", "请联系连连开通。")
        .at_the_gate(),
    Documented::new("4006", "敏感信息加密异常", Meaning::Unknown)
        .with_explanation(
            "LianLian failed to encrypt sensitive data.",
            "连连加密敏感信息时出错。",
        )
        .with_advice(
            "Query the order before you send it again.",
            "重新提交之前请先查询订单。",
        )
        .with_query_advice(
            "It says nothing of the order: ask again.",
            "该返回码不说明订单的状态：请再次查询。",
        ),
    Documented::new("4007", "敏感信息解密异常", Meaning::Unknown)
        .with_explanation(
            "LianLian could not decrypt the request's sensitive data.",
            "连连无法解密请求中的敏感信息。",
        )
        .with_advice(
            "Query the order, and check that you seal with LianLian's current key.",
            "请查询订单，并检查加密所用的是否是连连当前的密钥。",
        )
        .with_query_advice(
            "Check that you use LianLian's current key, and ask again.",
            "请检查所用的是否是连连当前的密钥，然后再次查询。",
        ),
    Documented::new("4008", "验证码次数超限", Meaning::Failed)
        .with_explanation(
            "Wrong confirmation codes were sent too often.",
            "错误的复核验证码提交次数过多。",
        )
        .with_advice(
            "Query the order, and order anew once it is closed.",
            "请查询订单，待其关闭后重新下单。",
        )
        .with_query_advice(
            "It says nothing of the order: ask again.",
            "该返回码不说明订单的状态：请再次查询。",
        ),
    Documented::new("4009", "验证码异常", Meaning::Unknown)
        .with_explanation(
            "The confirmation code could not be checked.",
            "复核验证码未能校验。",
        )
        .with_advice(
            "Query the order before you confirm it again.",
            "再次复核之前请先查询订单。",
        )
        .with_query_advice(
            "It says nothing of the order: ask again.",
            "该返回码不说明订单的状态：请再次查询。",
        ),
    Documented::new("4010", "验证码失效", Meaning::Failed)
        .with_explanation(
            "The confirmation code has expired, and the order closes.",
            "复核验证码已过期，订单将关闭。",
        )
        .with_advice(
            "Order anew if it is still wanted.",
            "如仍需要，请重新下单。",
        )
        .with_query_advice(
            "It says nothing of the order: ask again.",
            "该返回码不说明订单的状态：请再次查询。",
        ),
    Documented::new("4011", "验证码不匹配", Meaning::Refused)
        .with_explanation(
            "The confirmation code is not this order's.",
            "复核验证码不是该订单的。",
        )
        .with_advice(
            "Confirm with the code that came with this order's answer.",
            "请用该订单的应答所带的验证码复核。",
        ),
    Documented::new("4012", "银行卡查询异常", Meaning::Refused)
        .with_explanation(
            "The payee's card could not be found.",
            "查不到收款人的银行卡。",
        )
        .with_advice("Check the card number.", "请检查卡号。"),
    Documented::new("4103", "账户异常", Meaning::Failed)
        .with_explanation("Something is wrong with the account.", "账户异常。")
        .with_advice(
            "Ask LianLian's support, then send the order again, number and all parameters unchanged.",
            "请联系连连客服，然后重新提交订单，订单号和所有参数保持不变。",
        )
        .with_query_advice(
            "Ask LianLian's support; it says nothing of the order.",
            "请联系连连客服；该返回码不说明订单的状态。",
        ),
    Documented::new("4104", "付款订单创建失败", Meaning::Failed)
        .with_explanation(
            "LianLian could not create the order.",
            "连连未能创建订单。",
        )
        .with_advice(
            "Send it again, number and all parameters unchanged.",
            "请重新提交，订单号和所有参数保持不变。",
        )
        .with_query_advice(
            "It says nothing of the order: ask again.",
            "该返回码不说明订单的状态：请再次查询。",
        ),
    Documented::new("4105", "大额行号查询失败", Meaning::Refused)
        .with_explanation(
            "The bank branch's clearing number could not be found.",
            "查不到该支行的大额行号。",
        )
        .with_advice(
            "Check bank and branch, or give prcptcd yourself.",
            "请检查银行和支行，或自行填写 prcptcd。",
        ),
];
