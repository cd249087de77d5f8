// Generated from `spec/ret_codes_accp.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 302, sorted.
pub(super) const CODES: &[Documented] = &[
    Documented::new("3020", "该笔交易暂不支持", Meaning::Failed)
        .with_explanation(
            "LianLian does not support this transaction at present.",
            "连连目前不支持这样的交易。",
        )
        .with_advice(
            "Choose another way of paying, or ask LianLian's support.",
            "请换一种支付方式，或联系连连客服。",
        ),
    Documented::new("3021", "权限不足", Meaning::Refused)
        .with_explanation(
            "The permission for this request is missing; the message does not say whose.",
            "缺少该请求所需的权限，应答消息没有写明是谁的权限。",
        )
        .with_advice("Have LianLian enable it.", "请联系连连开通。"),
    Documented::new(
            "3022",
            "原交易已在进行处理，请勿重复提交",
            Meaning::Unknown,
        )
        .with_explanation(
            "The same order is being worked on, and its outcome is open.",
            "同一订单正在处理中，结果未定。",
        )
        .with_advice(
            "Query it, and do not send it again.",
            "请查询该订单，不要重新提交。",
        )
        .with_query_advice(
            "The order is being worked on: ask again later.",
            "订单正在处理中：请稍后再次查询。",
        ),
    Documented::new(
            "3023",
            "银行交易出错，请稍后重试（%s）",
            Meaning::Unknown,
        )
        .with_explanation(
            "The bank reported an error, which the message may quote.",
            "银行返回错误，应答消息可能引用了该错误。",
        )
        .with_advice(
            "Query the order, and try again only once it has failed.",
            "请查询订单，确认失败之后才可重试。",
        )
        .with_query_advice(
            "It says nothing of the order: ask again.",
            "该返回码不说明订单的状态：请再次查询。",
        ),
    Documented::new("3024", "电子回单不存在", Meaning::NotFound)
        .with_explanation(
            "There is no such electronic receipt, or not yet.",
            "没有该电子回单，或尚未生成。",
        )
        .with_advice(
            "Have it made with receipt-produce, and fetch it later.",
            "请通过 receipt-produce 生成，稍后再下载。",
        )
        .with_query_advice(
            "Check the receipt's number, and ask again later.",
            "请核对回单的单号，稍后再次查询。",
        ),
    Documented::new("3025", "生成电子回单异常", Meaning::Unknown)
        .with_explanation(
            "LianLian failed to make the electronic receipt.",
            "连连制作电子回单时出错。",
        )
        .with_advice(
            "Ask for it with receipt-download before you have it made again.",
            "再次申请生成之前，请先通过 receipt-download 查询该回单。",
        )
        .with_query_advice("Ask again later.", "请稍后再次查询。"),
    Documented::new("3026", "电子回单更新次数超过最大值", Meaning::Refused)
        .with_explanation(
            "The electronic receipt was updated too often.",
            "电子回单的更新次数过多。",
        )
        .with_advice(
            "Use the receipt as it is, or ask LianLian's support.",
            "请使用现有的回单，或联系连连客服。",
        ),
    Documented::new("3027", "不支持电子回单功能", Meaning::Refused)
        .with_explanation(
            "Electronic receipts are not supported for this.",
            "此处不支持电子回单。",
        )
        .with_advice(
            "Ask LianLian's support which transactions have receipts.",
            "请咨询连连客服哪些交易可以生成回单。",
        ),
    Documented::new("3028", "电子回单状态非法", Meaning::Unknown)
        .with_explanation(
            "The electronic receipt is in a state that does not allow the request.",
            "电子回单所处的状态不允许该请求。",
        )
        .with_advice(
            "Ask for its state with receipt-download.",
            "请通过 receipt-download 查询其状态。",
        ),
    Documented::new(
            "3029",
            "商户批量付款文件未上传或者下载失败",
            Meaning::Unknown,
        )
        .with_explanation(
            "The file of the batch of payouts was not uploaded, or LianLian could not fetch it.",
            "批量付款的文件没有上传，或连连未能取得该文件。",
        )
        .with_advice(
            "Check that the file is there, and ask LianLian's support about the batch before you send it again.",
            "请检查文件是否已上传；重新提交之前，请先向连连客服询问该批次的状态。",
        )
        .with_query_advice(
            "It says nothing of the batch: ask again, and ask LianLian's support if it lasts.",
            "该返回码不说明批次的状态：请再次查询；如持续如此，请联系连连客服。",
        ),
];
