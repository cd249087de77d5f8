// Generated from `spec/ret_codes.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 4, sorted.
pub(super) const CODES: &[Documented] = &[
    Documented::new("4000", "解约失败，请联系发卡行", Meaning::Failed)
        .explained(
            "The card could not be unbound.",
            "Let the user ask the bank that issued it.",
        ),
    Documented::new("4001", "该订单不存在或非复核状态", Meaning::Unknown)
        .explained(
            "There is no such order, or it does not wait for confirmation.",
            "Query the order: an earlier confirmation may have reached it.",
        ),
    Documented::new("4002", "疑似重复提交订单", Meaning::ConfirmationNeeded)
        .explained(
            "It looks like another order of the day: same amount, same card.",
            "Confirm it if it is meant; otherwise it closes after 24 hours, unpaid.",
        ),
    Documented::new(
            "4003",
            "收款银行卡和姓名不一致",
            Meaning::ConfirmationNeeded,
        )
        .explained(
            "The payee's name does not belong to the card.",
            "Check the payee and confirm; otherwise the order closes after 24 hours, unpaid.",
        ),
    Documented::new(
            "4004",
            "疑似重复提交订单且收款银行卡和姓名不一致",
            Meaning::ConfirmationNeeded,
        )
        .explained(
            "It looks like another order of the day, and the payee's name does not belong to the card.",
            "Check both and confirm; otherwise the order closes after 24 hours, unpaid.",
        ),
    Documented::new("4005", "商户没有实时付款权限", Meaning::Refused)
        .explained(
            "The merchant may not use instant payment.",
            "Have LianLian enable it.",
        )
        .at_the_gate(),
    Documented::new("4006", "敏感信息加密异常", Meaning::Unknown)
        .explained(
            "LianLian failed to encrypt sensitive data.",
            "Query the order before you send it again.",
        )
        .for_queries("It says nothing of the order: ask again."),
    Documented::new("4007", "敏感信息解密异常", Meaning::Unknown)
        .explained(
            "LianLian could not decrypt the request's sensitive data.",
            "Query the order, and check that you seal with LianLian's current key.",
        )
        .for_queries("Check that you use LianLian's current key, and ask again."),
    Documented::new("4008", "验证码次数超限", Meaning::Failed)
        .explained(
            "Wrong confirmation codes were sent too often.",
            "Query the order, and order anew once it is closed.",
        )
        .for_queries("It says nothing of the order: ask again."),
    Documented::new("4009", "验证码异常", Meaning::Unknown)
        .explained(
            "The confirmation code could not be checked.",
            "Query the order before you confirm it again.",
        )
        .for_queries("It says nothing of the order: ask again."),
    Documented::new("4010", "验证码失效", Meaning::Failed)
        .explained(
            "The confirmation code has expired, and the order closes.",
            "Order anew if it is still wanted.",
        )
        .for_queries("It says nothing of the order: ask again."),
    Documented::new("4011", "验证码不匹配", Meaning::Refused)
        .explained(
            "The confirmation code is not this order's.",
            "Confirm with the code that came with this order's answer.",
        ),
    Documented::new("4012", "银行卡查询异常", Meaning::Refused)
        .explained("The payee's card could not be found.", "Check the card number."),
    Documented::new("4103", "账户异常", Meaning::Failed)
        .explained(
            "Something is wrong with the account.",
            "Ask LianLian's support, then send the order again, number and all parameters unchanged.",
        )
        .for_queries("Ask LianLian's support; it says nothing of the order."),
    Documented::new("4104", "付款订单创建失败", Meaning::Failed)
        .explained(
            "LianLian could not create the order.",
            "Send it again, number and all parameters unchanged.",
        )
        .for_queries("It says nothing of the order: ask again."),
    Documented::new("4105", "大额行号查询失败", Meaning::Refused)
        .explained(
            "The bank branch's clearing number could not be found.",
            "Check bank and branch, or give prcptcd yourself.",
        ),
];
