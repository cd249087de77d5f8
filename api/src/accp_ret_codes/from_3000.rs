// Generated from `spec/ret_codes_accp.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 3, sorted.
pub(super) const CODES: &[Documented] = &[
    Documented::new("3000", "支付单创建失败", Meaning::Failed)
        .with_explanation(
            "LianLian could not create the payment.",
            "连连未能创建该笔支付。",
        )
        .with_advice(
            "Query the order; if it is not there, send it again under the same number.",
            "请查询订单；如果查无此单，再以原流水号重新提交。",
        )
        .with_query_advice(
            "It says nothing of the order: ask again.",
            "该返回码不说明订单的状态：请再次查询。",
        ),
    Documented::new("3001", "支付单已关闭", Meaning::Failed)
        .with_explanation(
            "The order is closed, and can no longer be paid.",
            "订单已关闭，不能再支付。",
        )
        .with_advice(
            "Query it, and order anew under another number only once its txn_status is TRADE_CLOSE.",
            "请查询该订单，确认其 txn_status 为 TRADE_CLOSE 之后，才可换流水号重新下单。",
        )
        .with_query_advice(
            "The order is closed: ask again, and go by its own state.",
            "订单已关闭：请再次查询，以订单自身的状态为准。",
        ),
    Documented::new("3002", "支付单已交易成功", Meaning::Duplicate)
        .with_explanation(
            "The order has been paid already.",
            "该订单此前已支付。",
        )
        .with_advice(
            "Query it and take that payment as yours; do not pay again.",
            "请查询该订单，把那笔支付作为本次的支付；不要再次支付。",
        )
        .with_query_advice(
            "The order was paid: ask again, and go by its own state.",
            "订单已支付：请再次查询，以订单自身的状态为准。",
        ),
    Documented::new("3003", "交易正在处理中", Meaning::Processing)
        .with_explanation("The transaction is under way.", "该笔交易仍在办理。")
        .with_advice(
            "Wait for the notification, or query.",
            "请等待异步通知，或主动查询。",
        ),
    Documented::new(
            "3004",
            "支付信息与原支付单参数不一致",
            Meaning::Refused,
        )
        .with_explanation(
            "The request's data differ from those with which the order was created.",
            "请求中的信息与创建订单时的不同。",
        )
        .with_advice(
            "Give the amount and the other data as they were in tradecreate; if an earlier payment went unanswered, query the order first.",
            "请按 tradecreate 时的金额和其他信息填写；如果此前的支付请求没有收到应答，请先查询订单。",
        ),
    Documented::new("3005", "账户余额不足", Meaning::Failed)
        .with_explanation(
            "The balance of the user's account is too low.",
            "用户账户的余额不够。",
        )
        .with_advice(
            "Let the user top up the account or pay in another way.",
            "请用户给账户充值，或换一种方式支付。",
        ),
    Documented::new("3006", "账户余额不足", Meaning::Failed)
        .with_explanation(
            "The balance of the merchant's account is too low.",
            "商户账户的余额不够。",
        )
        .with_advice(
            "Fund the account and query the order, then send the same order again unless it is under way or paid.",
            "请给账户充值并查询订单；如果订单不在处理中、也未支付，再重新提交同一订单。",
        )
        .with_query_advice(
            "It says nothing of the order: ask again.",
            "该返回码不说明订单的状态：请再次查询。",
        ),
    Documented::new("3007", "用户银行卡余额不足", Meaning::Failed)
        .with_explanation(
            "The balance of the user's card is too low.",
            "该卡的余额不足以支付这笔交易。",
        )
        .with_advice("Let the user take another card.", "请用户换一张卡。"),
    Documented::new("3008", "该交易不支持信用卡", Meaning::Failed)
        .with_explanation(
            "Credit cards are not accepted for this transaction.",
            "这笔交易不能使用信用卡。",
        )
        .with_advice("Let the user take a debit card.", "请用户换用借记卡。"),
    Documented::new(
            "3009",
            "平台商户账户不允许进行消费交易",
            Meaning::Failed,
        )
        .with_explanation(
            "The merchant's own account may not be used to pay for purchases.",
            "不能用商户自己的账户付消费款。",
        )
        .with_advice(
            "Let a user's account pay, or ask LianLian's support.",
            "请改由用户账户付款，或联系连连客服。",
        ),
    Documented::new("3010", "用户单笔交易限额超限", Meaning::Failed)
        .with_explanation(
            "The amount is over the user's limit for one transaction.",
            "金额超过用户的单笔限额。",
        )
        .with_advice(
            "Lower the amount, or let the user pay in another way.",
            "请降低金额，或请用户换一种方式支付。",
        ),
    Documented::new("3011", "用户单日交易限额超限", Meaning::Failed)
        .with_explanation(
            "The user's limit of the day is used up.",
            "用户当日的限额已用完。",
        )
        .with_advice(
            "Let the user wait for the next day, or pay in another way.",
            "请用户等到次日，或换一种方式支付。",
        ),
    Documented::new("3012", "用户单月交易限额超限", Meaning::Failed)
        .with_explanation(
            "The user's limit of the month is used up.",
            "用户当月的限额已用完。",
        )
        .with_advice(
            "Let the user wait for the next month, or pay in another way.",
            "请用户等到下月，或换一种方式支付。",
        ),
    Documented::new("3013", "商户单笔交易限额超限", Meaning::Failed)
        .with_explanation(
            "The amount is over the merchant's limit for one transaction.",
            "金额超过商户的单笔限额。",
        )
        .with_advice(
            "Lower the amount, or have the limit raised.",
            "请降低金额，或申请提高限额。",
        ),
    Documented::new("3014", "商户单日交易限额超限", Meaning::Failed)
        .with_explanation(
            "The merchant's limit of the day is used up.",
            "商户当日的限额已用完。",
        )
        .with_advice(
            "Wait for the next day, or have the limit raised.",
            "请等到次日，或申请提高限额。",
        ),
    Documented::new("3015", "商户单月交易限额超限", Meaning::Failed)
        .with_explanation(
            "The merchant's limit of the month is used up.",
            "商户当月的限额已用完。",
        )
        .with_advice(
            "Wait for the next month, or have the limit raised.",
            "请等到下月，或申请提高限额。",
        ),
    Documented::new(
            "3016",
            "支付宝或微信APPID错误或者不存在",
            Meaning::Failed,
        )
        .with_explanation(
            "The appid of WeChat or Alipay is wrong or does not exist.",
            "微信或支付宝的 appid 有误，或没有该 appid。",
        )
        .with_advice(
            "Check appid, and that LianLian has registered it for you.",
            "请检查 appid，以及连连是否已为商户登记。",
        ),
    Documented::new("3017", "退款原单不存在", Meaning::Refused)
        .with_explanation(
            "The payment to be refunded does not exist.",
            "要退款的支付不存在。",
        )
        .with_advice(
            "Check the number of the original payment.",
            "请检查原支付的单号。",
        ),
    Documented::new("3018", "退款交易失败", Meaning::Failed)
        .with_explanation("The refund failed.", "该笔退款没有成功。")
        .with_advice(
            "Query it with query-refund before you refund under another number.",
            "换一个单号退款之前，请先通过 query-refund 查询该退款。",
        )
        .with_query_advice(
            "Ask again, and go by the refund's own state.",
            "请再次查询，以退款自身的状态为准。",
        ),
    Documented::new("3019", "原交易不支持退款", Meaning::Refused)
        .with_explanation(
            "The original payment can't be refunded.",
            "该笔支付不能退款。",
        )
        .with_advice(
            "Query the original payment, and ask LianLian's support.",
            "请查询原支付，并联系连连客服。",
        ),
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
    Documented::new("3203", "银行交易出错，请稍后重试", Meaning::Unknown)
        .with_explanation("The bank reported an error.", "银行返回错误。")
        .with_advice(
            "Query the order, and try again only once it has failed.",
            "请查询订单，确认失败之后才可重试。",
        )
        .with_query_advice(
            "It says nothing of the order: ask again.",
            "该返回码不说明订单的状态：请再次查询。",
        ),
];
