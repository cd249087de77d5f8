// Generated from `spec/ret_codes.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 8, sorted.
pub(super) const CODES: &[Documented] = &[
    Documented::new("8000", "用户信息不存在", Meaning::Refused)
        .explained("There is no information on the user.", "Check user_id."),
    Documented::new("8001", "文件异常", Meaning::Unknown)
        .explained(
            "Something is wrong with a file.",
            "Find out what became of the file before you send it again.",
        )
        .for_queries("Ask again."),
    Documented::new("8002", "生成文件异常", Meaning::Unknown)
        .explained(
            "LianLian failed to make a file.",
            "Find out whether the file exists before you ask again.",
        )
        .for_queries("Ask again."),
    Documented::new("8003", "解析文件异常", Meaning::Unknown)
        .explained(
            "LianLian failed to read a file.",
            "Find out what of it was carried out before you send it again.",
        )
        .for_queries("Ask again."),
    Documented::new("8006", "汇兑异常", Meaning::Unknown)
        .explained(
            "The currency exchange ran into an exception.",
            "Query the order before you send it again.",
        )
        .for_queries("It says nothing of the order: ask again."),
    Documented::new("8010", "付款人信息不存在", Meaning::Refused)
        .explained("There is no information on the payer.", "Check the payer's data."),
    Documented::new("8099", "实名认证失败", Meaning::Failed)
        .explained(
            "The check of the real name failed.",
            "Let the user check name and id number.",
        ),
    Documented::new("8101", "无此扣款计划信息", Meaning::Refused)
        .explained("There is no such repayment plan.", "Check the plan's number."),
    Documented::new(
            "8102",
            "当前扣款计划已执行，请勿重复执行",
            Meaning::Duplicate,
        )
        .explained(
            "This repayment was collected already.",
            "Query it, and do not collect again.",
        )
        .for_queries("It says nothing of the order: ask again."),
    Documented::new("8103", "还款计划通知短信发送失败", Meaning::Unknown)
        .explained(
            "The SMS about the repayment plan could not be sent.",
            "Query the plan: only the SMS may be missing.",
        ),
    Documented::new("8104", "扣款失败", Meaning::Failed)
        .explained(
            "The money could not be collected.",
            "Query the order, then collect again under the same number.",
        )
        .for_queries("It says nothing of the order: ask again."),
    Documented::new("8105", "变更还款次数超过限制", Meaning::Refused)
        .explained(
            "The repayment was changed too often.",
            "Leave the plan as it is, or ask LianLian's support.",
        ),
    Documented::new(
            "8106",
            "该签约协议号未授权该扣款协议号进行扣款",
            Meaning::Refused,
        )
        .explained(
            "The agreement does not cover this repayment plan.",
            "Let the user authorise the plan first.",
        ),
    Documented::new("8107", "扣款计划校验失败", Meaning::Refused)
        .explained("The repayment plan did not pass the checks.", "Correct the plan."),
    Documented::new("8108", "变更计划失败", Meaning::Failed)
        .explained(
            "The repayment plan could not be changed.",
            "Query the plan, then ask again.",
        ),
    Documented::new("8109", "计划保存失败", Meaning::Failed)
        .explained(
            "The repayment plan could not be saved.",
            "Query the plan, then ask again.",
        ),
    Documented::new("8110", "验证码错误", Meaning::Refused)
        .explained("The verification code is wrong.", "Let the user enter it again."),
    Documented::new("8111", "用户查询失败", Meaning::Unknown)
        .explained(
            "LianLian could not look up the user.",
            "Ask again, but query the order first where this was a payment.",
        ),
    Documented::new("8112", "变更计划状态失败", Meaning::Failed)
        .explained(
            "The repayment plan's state could not be changed.",
            "Query the plan, then ask again.",
        ),
    Documented::new("8113", "分期计划不存在", Meaning::Refused)
        .explained("There is no such instalment plan.", "Check the plan's number."),
    Documented::new("8114", "扣款方式不符", Meaning::Refused)
        .explained("The way of collecting does not fit.", "Correct pay_type."),
    Documented::new("8115", "还款卡授权失败", Meaning::Failed)
        .explained(
            "The card could not be authorised for the repayment plan.",
            "Let the user try again, or take another card.",
        ),
    Documented::new("8116", "定时任务执行失败", Meaning::Unknown)
        .explained(
            "A scheduled task failed.",
            "Query what it was to do before you ask again.",
        ),
    Documented::new("8117", "幂等检查异常", Meaning::Unknown)
        .explained(
            "The check for repeated requests ran into an exception.",
            "Query the order before you send it again.",
        )
        .for_queries("It says nothing of the order: ask again."),
    Documented::new(
            "8888",
            "短信已下发，需要再次验证",
            Meaning::SmsCodeNeeded,
        )
        .explained(
            "LianLian has sent the user an SMS code.",
            "Ask the user for it, and send it with the verifying operation.",
        )
        .for_queries("It answers an application, not a query: ask again."),
    Documented::new("8901", "没有记录", Meaning::NotFound)
        .explained(
            "LianLian has no such record.",
            "Ask again, for half an hour at least: the order may be on its way.",
        )
        .for_queries(
            "Check what was asked by; where it was an order's number, ask again for half an hour at least, for the order may be on its way.",
        ),
    Documented::new("8911", "没有风控记录", Meaning::Unknown)
        .explained(
            "LianLian has no record on the risk of this payment.",
            "Check the numbers asked for, and query the order.",
        ),
];
