// Generated from `spec/ret_codes_accp.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 303, sorted.
pub(super) const CODES: &[Documented] = &[
    Documented::new("3030", "商户批量付款文件MD5验证失败", Meaning::Failed)
        .with_explanation(
            "The file of the batch of payouts has another MD5 than was given.",
            "批量付款文件的 MD5 与所给的不同。",
        )
        .with_advice(
            "Check that the file is whole, compute its MD5 anew, and send it again under the same batch number.",
            "请检查文件是否完整，重新计算 MD5，然后以原批次号重新提交。",
        )
        .with_query_advice(
            "It says nothing of the batch: ask again, and ask LianLian's support if it lasts.",
            "该返回码不说明批次的状态：请再次查询；如持续如此，请联系连连客服。",
        ),
    Documented::new("3031", "商户批次信息验证失败", Meaning::Unknown)
        .with_explanation(
            "The data of the batch did not pass LianLian's checks.",
            "该批次的信息没有通过连连的校验。",
        )
        .with_advice(
            "Query the batch and its payments, and ask LianLian's support, before you send it again.",
            "重新提交之前，请先查询该批次及其各笔付款，并联系连连客服。",
        )
        .with_query_advice(
            "It says nothing of the batch: ask again, and ask LianLian's support if it lasts.",
            "该返回码不说明批次的状态：请再次查询；如持续如此，请联系连连客服。",
        ),
    Documented::new("3032", "商户批次信息已存在", Meaning::Duplicate)
        .with_explanation(
            "A batch of this number exists already.",
            "该批次号的批次已存在。",
        )
        .with_advice(
            "Find out the state of that batch, and do not send it under another number.",
            "请查明该批次的状态，不要换批次号重新提交。",
        )
        .with_query_advice(
            "The batch exists: ask for it by its number.",
            "批次已存在：请按批次号查询。",
        ),
    Documented::new(
            "3033",
            "商户批次总笔数总金额验证失败",
            Meaning::Failed,
        )
        .with_explanation(
            "The batch's total count or amount does not match its file.",
            "该批次的总笔数或总金额与文件不符。",
        )
        .with_advice(
            "Correct the totals, and send it again under the same batch number.",
            "请更正总笔数和总金额，然后以原批次号重新提交。",
        )
        .with_query_advice(
            "It says nothing of the batch: ask again, and ask LianLian's support if it lasts.",
            "该返回码不说明批次的状态：请再次查询；如持续如此，请联系连连客服。",
        ),
    Documented::new("3034", "商户批次信息处理失败", Meaning::Unknown)
        .with_explanation(
            "LianLian could not process the batch, and some of its payouts may have been made.",
            "连连未能办理该批次，其中部分付款可能已经完成。",
        )
        .with_advice(
            "Query the batch and its payments, and ask LianLian's support, before you send it again.",
            "重新提交之前，请先查询该批次及其各笔付款，并联系连连客服。",
        )
        .with_query_advice(
            "It says nothing of the batch: ask again, and ask LianLian's support if it lasts.",
            "该返回码不说明批次的状态：请再次查询；如持续如此，请联系连连客服。",
        ),
    Documented::new("3035", "商户所属银行验证失败", Meaning::Unknown)
        .with_explanation(
            "The bank of the merchant did not pass the check.",
            "商户的所属银行没有通过校验。",
        )
        .with_advice(
            "Query the batch and its payments, and ask LianLian's support, before you send it again.",
            "重新提交之前，请先查询该批次及其各笔付款，并联系连连客服。",
        )
        .with_query_advice(
            "It says nothing of the batch: ask again, and ask LianLian's support if it lasts.",
            "该返回码不说明批次的状态：请再次查询；如持续如此，请联系连连客服。",
        ),
    Documented::new(
            "3036",
            "批量付款并发批次数量超限，请稍后重试",
            Meaning::TryLater,
        )
        .with_explanation(
            "Too many batches of payouts are under way at the same time.",
            "同时办理的批量付款批次过多。",
        )
        .with_advice(
            "Wait until others are done, then send it again under the same batch number.",
            "请等待其他批次完成，然后以原批次号重新提交。",
        )
        .with_query_advice(
            "It says nothing of the batch: ask again, and ask LianLian's support if it lasts.",
            "该返回码不说明批次的状态：请再次查询；如持续如此，请联系连连客服。",
        ),
    Documented::new("3037", "批量付款请求文件格式错误", Meaning::Failed)
        .with_explanation(
            "The file of the batch of payouts has a wrong format.",
            "批量付款文件的格式不正确。",
        )
        .with_advice(
            "Correct the file, and send it again under the same batch number.",
            "请更正文件，然后以原批次号重新提交。",
        )
        .with_query_advice(
            "It says nothing of the batch: ask again, and ask LianLian's support if it lasts.",
            "该返回码不说明批次的状态：请再次查询；如持续如此，请联系连连客服。",
        ),
    Documented::new("3038", "用户信息修改申请失败", Meaning::Failed)
        .with_explanation(
            "The application to change the user's data failed.",
            "用户信息未能修改。",
        )
        .with_advice(
            "Query the user with query-userinfo, correct the data, and apply again.",
            "请通过 query-userinfo 查询用户，更正资料后再次申请。",
        )
        .with_query_advice(
            "Ask again, and go by the user's own data.",
            "请再次查询，以用户自身的信息为准。",
        ),
    Documented::new("3039", "无效用户信息修改申请", Meaning::Refused)
        .with_explanation(
            "The application to change the user's data is not valid.",
            "修改用户信息的申请无效。",
        )
        .with_advice(
            "Check the data and the number of the application, and apply again.",
            "请检查资料和申请的流水号，然后再次申请。",
        ),
];
