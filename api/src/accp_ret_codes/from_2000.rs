// Generated from `spec/ret_codes_accp.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 2, sorted.
pub(super) const CODES: &[Documented] = &[
    Documented::new("2000", "交易流水创建失败", Meaning::Failed)
        .with_explanation(
            "LianLian could not create the transaction.",
            "连连未能创建该笔交易。",
        )
        .with_advice(
            "Query the order; if it is not there, send it again under the same number.",
            "请查询订单；如果查无此单，再以原流水号重新提交。",
        )
        .with_query_advice(
            "It says nothing of the order: ask again.",
            "该返回码不说明订单的状态：请再次查询。",
        ),
    Documented::new("2001", "用户状态异常", Meaning::Failed)
        .with_explanation(
            "The user's state does not allow the request.",
            "用户所处的状态不允许该请求。",
        )
        .with_advice(
            "Query the user's state with query-userinfo.",
            "请通过 query-userinfo 查询用户的状态。",
        ),
    Documented::new("2002", "账户状态异常", Meaning::Failed)
        .with_explanation(
            "The account's state does not allow the request.",
            "账户所处的状态不允许该请求。",
        )
        .with_advice(
            "Query the account's state with query-acctinfo.",
            "请通过 query-acctinfo 查询账户的状态。",
        ),
    Documented::new("2003", "用户查询失败或不存在", Meaning::Unknown)
        .with_explanation(
            "LianLian could not look up the user, or there is no such user.",
            "连连未能查到该用户，或没有该用户。",
        )
        .with_advice(
            "Check user_id, and query the order where this was a payment.",
            "请检查 user_id；如果这是一笔支付，还要查询订单。",
        )
        .with_query_advice(
            "Check user_id, and ask again.",
            "请检查 user_id，然后再次查询。",
        ),
    Documented::new("2004", "用户账户查询失败或不存在", Meaning::Unknown)
        .with_explanation(
            "LianLian could not look up the user's account, or there is no such account.",
            "连连未能查到该用户的账户，或没有该账户。",
        )
        .with_advice(
            "Check user_id and the kind of account, and query the order where this was a payment.",
            "请检查 user_id 和账户类型；如果这是一笔支付，还要查询订单。",
        )
        .with_query_advice(
            "Check user_id and the kind of account, and ask again.",
            "请检查 user_id 和账户类型，然后再次查询。",
        ),
    Documented::new(
        "2005",
        "用户创建或激活失败，请检查信息后重试",
        Meaning::Failed,
    )
    .with_explanation(
        "The user could not be created or activated.",
        "连连未能创建或激活该用户。",
    )
    .with_advice(
        "Query the user with query-userinfo, correct the data, and apply again.",
        "请通过 query-userinfo 查询用户，更正资料后再次申请。",
    )
    .with_query_advice(
        "Ask again, and go by the user's own state.",
        "请再次查询，以用户自身的状态为准。",
    ),
    Documented::new("2006", "用户ID已经存在", Meaning::Duplicate)
        .with_explanation(
            "A user of this user_id exists already.",
            "该 user_id 的用户已存在。",
        )
        .with_advice(
            "Query that user with query-userinfo, and go on with it if it is yours.",
            "请通过 query-userinfo 查询该用户；如果是本商户的用户，请继续使用。",
        ),
    Documented::new("2007", "用户证件号已经超过最大开户数量", Meaning::Failed)
        .with_explanation(
            "No more accounts can be opened with this id number.",
            "该证件号的开户数量已达上限。",
        )
        .with_advice(
            "Let the user go on with an account that exists, or close one.",
            "请用户继续使用已有的账户，或注销其中一个。",
        ),
    Documented::new(
        "2008",
        "该银行卡已签约绑卡成功，请重新选择其他银行卡进行签约绑卡",
        Meaning::Duplicate,
    )
    .with_explanation("The card is bound already.", "该卡此前已绑定。")
    .with_advice(
        "Query the bound cards with query-linkedacct, or let the user take another card.",
        "请通过 query-linkedacct 查询已绑定的卡，或请用户换一张卡。",
    ),
    Documented::new("2009", "用户签约解绑操作失败", Meaning::Failed)
        .with_explanation(
            "The card could not be bound or unbound.",
            "银行卡未能绑定或解绑。",
        )
        .with_advice(
            "Query the bound cards with query-linkedacct, and apply again if it is still wanted.",
            "请通过 query-linkedacct 查询已绑定的卡；如仍需要，再次申请。",
        )
        .with_query_advice(
            "Ask again, and go by the bound cards themselves.",
            "请再次查询，以实际绑定的卡为准。",
        ),
    Documented::new("2010", "销户申请失败", Meaning::Failed)
        .with_explanation(
            "The application to close the account failed.",
            "账户未能注销。",
        )
        .with_advice(
            "Query the user with query-userinfo, check that the account is empty, and apply again.",
            "请通过 query-userinfo 查询用户，确认账户没有余额，然后再次申请。",
        )
        .with_query_advice(
            "Ask again, and go by the user's own state.",
            "请再次查询，以用户自身的状态为准。",
        ),
    Documented::new(
        "2011",
        "用户原绑定手机号错误，请输入正确的原绑定手机号",
        Meaning::Refused,
    )
    .with_explanation(
        "The old mobile number is not the one that is registered for the user.",
        "所填的原手机号与用户登记的不同。",
    )
    .with_advice(
        "Let the user enter the registered mobile number.",
        "请用户输入已登记的手机号。",
    ),
    Documented::new(
        "2012",
        "用户新绑定手机号与原绑定手机号一致，请绑定其他手机号",
        Meaning::Refused,
    )
    .with_explanation(
        "The new mobile number is the one that is registered already.",
        "新手机号就是已登记的手机号。",
    )
    .with_advice(
        "Let the user enter another mobile number.",
        "请用户输入另一个手机号。",
    ),
    Documented::new("2013", "用户不存在绑卡信息", Meaning::Refused)
        .with_explanation("The user has no bound card.", "该用户没有绑定银行卡。")
        .with_advice("Let the user bind a card first.", "请用户先绑定银行卡。")
        .with_query_advice(
            "Check user_id: this user has no bound card.",
            "请检查 user_id：该用户没有绑定银行卡。",
        ),
    Documented::new("2014", "用户类型错误", Meaning::Refused)
        .with_explanation(
            "The kind of user does not fit the request.",
            "用户的类型与该请求不符。",
        )
        .with_advice(
            "Use the operation for individuals or the one for enterprises, as the user is.",
            "请按用户是个人还是企业选用相应的接口。",
        ),
    Documented::new("2015", "大额行号查询失败", Meaning::Failed)
        .with_explanation(
            "The bank branch's clearing number could not be found.",
            "查不到该支行的大额行号。",
        )
        .with_advice(
            "Check bank and branch, or give the clearing number yourself.",
            "请检查银行和支行，或自行填写大额行号。",
        )
        .with_query_advice(
            "Check bank and branch, and ask again.",
            "请检查银行和支行，然后再次查询。",
        ),
    Documented::new("2016", "上传证件失败或异常", Meaning::Unknown)
        .with_explanation(
            "The upload of the document failed or ran into an exception.",
            "证件未能上传，或上传时发生异常。",
        )
        .with_advice(
            "Check the file's size and format, and upload it again.",
            "请检查文件的大小和格式，然后再次上传。",
        ),
    Documented::new("2017", "用户合作银行开户失败", Meaning::Failed)
        .with_explanation(
            "The partner bank did not open the user's account.",
            "合作银行没有为用户开立账户。",
        )
        .with_advice(
            "Query the user with query-userinfo, and ask LianLian's support.",
            "请通过 query-userinfo 查询用户，并联系连连客服。",
        ),
    Documented::new("2018", "反洗钱黑名单拦截", Meaning::Unknown)
        .with_explanation(
            "The request was stopped by the check against money laundering.",
            "该请求被反洗钱检查拦下。",
        )
        .with_advice(
            "Query the order, and ask LianLian's support.",
            "请查询订单，并联系连连客服。",
        ),
    Documented::new("2019", "签约类型不支持", Meaning::Refused)
        .with_explanation(
            "This kind of binding or agreement is not supported.",
            "不支持这种签约方式。",
        )
        .with_advice(
            "Choose another kind, or ask LianLian's support.",
            "请换一种签约方式，或联系连连客服。",
        ),
];
