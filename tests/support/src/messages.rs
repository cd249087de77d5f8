//! Messages with published values.

use lianlian_api::codes::{IdType, PayType};
use lianlian_api::mpay::{CardBindApplyCodeSent, CardBindApplyRequest, CardBindVerifyRequest};
use lianlian_core::field::{RiskItem, Timestamp};

/// A time of the sample page.
pub fn dt_order() -> Timestamp {
    "20180828153543".parse().expect("a time")
}

/// A binding of a debit card, with the values of LianLian's sample and a right id number.
pub fn card_bind_apply() -> CardBindApplyRequest {
    CardBindApplyRequest::builder()
        .user_id("20180828153543")
        .pay_type(PayType::NewAuthenticated)
        .risk_item(RiskItem::from_text(
            r#"{"frms_ware_category":"1009","user_info_bind_phone":"13958069593"}"#,
        ))
        .id_type(IdType::IdCard)
        .id_no("11010519491231002X")
        .acct_name("李天增")
        .card_no("8888888888888888")
        .bind_mob("18667341234")
        .notify_url("http://test.yintong.com.cn/help/notify.php")
        .no_order("20180828153543")
        .dt_order(dt_order())
        .build()
}

/// A credit card's binding, with everything that is secret: canaries to look for.
pub fn with_secrets() -> CardBindApplyRequest {
    CardBindApplyRequest::builder()
        .user_id("u1")
        .pay_type(PayType::QuickCredit)
        .vali_date("3012")
        .cvv2("871")
        .risk_item(RiskItem::from_text(r#"{"device":"canary-device"}"#))
        .id_type(IdType::IdCard)
        .id_no("11010519491231002X")
        .acct_name("欧阳锋")
        .card_no("6222021001999991")
        .bind_mob("13900001111")
        .no_order("20180828153543")
        .dt_order(dt_order())
        .build()
}

/// The answer to [`card_bind_apply`].
pub fn code_sent() -> CardBindApplyCodeSent {
    CardBindApplyCodeSent::builder()
        .user_id("20180828153543")
        .no_order("20180828153543")
        .dt_order(dt_order())
        .token("D096DBA0E3E0CC8F1D504C06E71D292D")
        .build()
}

/// The request that completes a binding.
pub fn card_bind_verify() -> CardBindVerifyRequest {
    CardBindVerifyRequest::builder()
        .token("D096DBA0E3E0CC8F1D504C06E71D292D")
        .user_id("20180828153543")
        .verify_code("666666")
        .build()
}
