// Generated from `spec/ret_codes_accp.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 101, sorted.
pub(super) const CODES: &[Documented] = &[
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
];
