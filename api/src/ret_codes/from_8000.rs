// Generated from `spec/ret_codes.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 8, sorted.
pub(super) const CODES: &[Documented] = &[
    Documented::new("8000", "用户信息不存在", Meaning::Refused)
        .with_explanation(
            "There is no information on the user.",
            "没有该用户的信息。",
        )
        .with_advice("Check user_id.", "请检查 user_id。"),
    Documented::new("8001", "文件异常", Meaning::Unknown)
        .with_explanation("Something is wrong with a file.", "文件异常。")
        .with_advice(
            "Find out what became of the file before you send it again.",
            "重新发送之前，请先查明该文件的处理结果。",
        )
        .with_query_advice("Ask again.", "请再次查询。"),
    Documented::new("8002", "生成文件异常", Meaning::Unknown)
        .with_explanation(
            "LianLian failed to make a file.",
            "连连生成文件时出错。",
        )
        .with_advice(
            "Find out whether the file exists before you ask again.",
            "再次请求之前，请先查明该文件是否已经存在。",
        )
        .with_query_advice("Ask again.", "请再次查询。"),
    Documented::new("8003", "解析文件异常", Meaning::Unknown)
        .with_explanation(
            "LianLian failed to read a file.",
            "连连读取文件时出错。",
        )
        .with_advice(
            "Find out what of it was carried out before you send it again.",
            "重新发送之前，请先查明其中哪些已经执行。",
        )
        .with_query_advice("Ask again.", "请再次查询。"),
    Documented::new("8006", "汇兑异常", Meaning::Unknown)
        .with_explanation(
            "The currency exchange ran into an exception.",
            "汇兑时发生异常。",
        )
        .with_advice(
            "Query the order before you send it again.",
            "重新提交之前请先查询订单。",
        )
        .with_query_advice(
            "It says nothing of the order: ask again.",
            "该返回码不说明订单的状态：请再次查询。",
        ),
    Documented::new("8010", "付款人信息不存在", Meaning::Refused)
        .with_explanation(
            "There is no information on the payer.",
            "没有付款人的信息。",
        )
        .with_advice("Check the payer's data.", "请检查付款人的资料。"),
    Documented::new("8099", "实名认证失败", Meaning::Failed)
        .with_explanation("The check of the real name failed.", "实名认证失败。")
        .with_advice(
            "Let the user check name and id number.",
            "请用户核对姓名和证件号。",
        ),
    Documented::new("8101", "无此扣款计划信息", Meaning::Refused)
        .with_explanation("There is no such repayment plan.", "没有该还款计划。")
        .with_advice("Check the plan's number.", "请检查计划的编号。"),
    Documented::new(
            "8102",
            "当前扣款计划已执行，请勿重复执行",
            Meaning::Duplicate,
        )
        .with_explanation(
            "This repayment was collected already.",
            "这笔还款此前已经扣款。",
        )
        .with_advice(
            "Query it, and do not collect again.",
            "请查询该笔还款，不要再次扣款。",
        )
        .with_query_advice(
            "It says nothing of the order: ask again.",
            "该返回码不说明订单的状态：请再次查询。",
        ),
    Documented::new("8103", "还款计划通知短信发送失败", Meaning::Unknown)
        .with_explanation(
            "The SMS about the repayment plan could not be sent.",
            "还款计划的短信未能发出。",
        )
        .with_advice(
            "Query the plan: only the SMS may be missing.",
            "请查询该计划：可能只是短信没有发出。",
        ),
    Documented::new("8104", "扣款失败", Meaning::Failed)
        .with_explanation("The money could not be collected.", "扣款失败。")
        .with_advice(
            "Query the order, then collect again under the same number.",
            "请查询订单，然后以原订单号再次扣款。",
        )
        .with_query_advice(
            "It says nothing of the order: ask again.",
            "该返回码不说明订单的状态：请再次查询。",
        ),
    Documented::new("8105", "变更还款次数超过限制", Meaning::Refused)
        .with_explanation(
            "The repayment was changed too often.",
            "还款的变更次数过多。",
        )
        .with_advice(
            "Leave the plan as it is, or ask LianLian's support.",
            "请保持计划不变，或联系连连客服。",
        ),
    Documented::new(
            "8106",
            "该签约协议号未授权该扣款协议号进行扣款",
            Meaning::Refused,
        )
        .with_explanation(
            "The agreement does not cover this repayment plan.",
            "签约协议不涵盖该还款计划。",
        )
        .with_advice(
            "Let the user authorise the plan first.",
            "请先让用户授权该计划。",
        ),
    Documented::new("8107", "扣款计划校验失败", Meaning::Refused)
        .with_explanation(
            "The repayment plan did not pass the checks.",
            "还款计划未通过校验。",
        )
        .with_advice("Correct the plan.", "请更正该计划。"),
    Documented::new("8108", "变更计划失败", Meaning::Failed)
        .with_explanation(
            "The repayment plan could not be changed.",
            "还款计划变更失败。",
        )
        .with_advice(
            "Query the plan, then ask again.",
            "请查询该计划，然后再次请求。",
        ),
    Documented::new("8109", "计划保存失败", Meaning::Failed)
        .with_explanation(
            "The repayment plan could not be saved.",
            "还款计划保存失败。",
        )
        .with_advice(
            "Query the plan, then ask again.",
            "请查询该计划，然后再次请求。",
        ),
    Documented::new("8110", "验证码错误", Meaning::Refused)
        .with_explanation("The verification code is wrong.", "验证码有误。")
        .with_advice("Let the user enter it again.", "请用户重新输入。"),
    Documented::new("8111", "用户查询失败", Meaning::Unknown)
        .with_explanation(
            "LianLian could not look up the user.",
            "连连查询用户失败。",
        )
        .with_advice(
            "Ask again, but query the order first where this was a payment.",
            "请再次查询；但如果这是一笔支付，请先查询订单。",
        ),
    Documented::new("8112", "变更计划状态失败", Meaning::Failed)
        .with_explanation(
            "The repayment plan's state could not be changed.",
            "还款计划的状态变更失败。",
        )
        .with_advice(
            "Query the plan, then ask again.",
            "请查询该计划，然后再次请求。",
        ),
    Documented::new("8113", "分期计划不存在", Meaning::Refused)
        .with_explanation(
            "There is no such instalment plan.",
            "没有该分期计划。",
        )
        .with_advice("Check the plan's number.", "请检查计划的编号。"),
    Documented::new("8114", "扣款方式不符", Meaning::Refused)
        .with_explanation("The way of collecting does not fit.", "扣款方式不符。")
        .with_advice("Correct pay_type.", "请更正 pay_type。"),
    Documented::new("8115", "还款卡授权失败", Meaning::Failed)
        .with_explanation(
            "The card could not be authorised for the repayment plan.",
            "该卡的还款计划授权失败。",
        )
        .with_advice(
            "Let the user try again, or take another card.",
            "请用户重试，或换一张卡。",
        ),
    Documented::new("8116", "定时任务执行失败", Meaning::Unknown)
        .with_explanation("A scheduled task failed.", "定时任务执行失败。")
        .with_advice(
            "Query what it was to do before you ask again.",
            "再次请求之前，请先查询该任务所要处理的业务。",
        ),
    Documented::new("8117", "幂等检查异常", Meaning::Unknown)
        .with_explanation(
            "The check for repeated requests ran into an exception.",
            "检查重复请求时发生异常。",
        )
        .with_advice(
            "Query the order before you send it again.",
            "重新提交之前请先查询订单。",
        )
        .with_query_advice(
            "It says nothing of the order: ask again.",
            "该返回码不说明订单的状态：请再次查询。",
        ),
    Documented::new(
            "8888",
            "短信已下发，需要再次验证",
            Meaning::SmsCodeNeeded,
        )
        .with_explanation(
            "LianLian has sent the user an SMS code.",
            "连连已向用户发送短信验证码。",
        )
        .with_advice(
            "Ask the user for it, and send it with the verifying operation.",
            "请向用户索取验证码，并通过验证接口提交。",
        )
        .with_query_advice(
            "It answers an application, not a query: ask again.",
            "该返回码应答的是申请，不是查询：请再次查询。",
        ),
    Documented::new("8901", "没有记录", Meaning::NotFound)
        .with_explanation("LianLian has no such record.", "连连没有该记录。")
        .with_advice(
            "Ask again, for half an hour at least: the order may be on its way.",
            "请再次查询，至少持续半小时：订单可能还在途中。",
        )
        .with_query_advice(
            "Check what was asked by; where it was an order's number, ask again for half an hour at least, for the order may be on its way.",
            "请核对查询条件；如果是按订单号查询，请再次查询，至少持续半小时，因为订单可能还在途中。",
        ),
    Documented::new("8911", "没有风控记录", Meaning::Unknown)
        .with_explanation(
            "LianLian has no record on the risk of this payment.",
            "连连没有该支付的风控记录。",
        )
        .with_advice(
            "Check the numbers asked for, and query the order.",
            "请检查所查询的单号，并查询订单。",
        ),
];
