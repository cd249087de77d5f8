//! The demo of the first generation: a card is bound.

use lianlian::Merchant;
use lianlian::api::codes::{IdType, PayType};
use lianlian::api::mpay::{CardBindApplyRequest, CardBindApplyResponse, CardBindVerifyRequest};
use lianlian::field::RiskItem;
use lianlian_sandbox::DEFAULT_SMS_CODE;

use super::call::call;
use super::show::show;
use super::step::Step;
use crate::error::Unusable;
use crate::output::Form;

pub(super) fn run(merchant: &Merchant, form: Form) -> Result<(), Unusable> {
    let answer = call(merchant, &apply(), form)?;
    let CardBindApplyResponse::CodeSent(sent) = answer.into_inner();
    let token = sent.token.ok_or(Unusable::NoToken)?;

    call(merchant, &verify(token), form)?;
    show(&Step::Bound, form)
}

/// The values of LianLian's sample, with the id number that the standard has for an example.
fn apply() -> CardBindApplyRequest {
    CardBindApplyRequest::builder()
        .user_id("20180828153543")
        .pay_type(PayType::QuickCredit)
        .risk_item(RiskItem::from_text(r#"{"frms_ware_category":"1009"}"#))
        .vali_date("2811")
        .cvv2("222")
        .id_type(IdType::IdCard)
        .id_no("11010519491231002X")
        .acct_name("李天增")
        .card_no("8888888888888888")
        .bind_mob("18667341234")
        .no_order("20180828153543")
        .build()
}

fn verify(token: String) -> CardBindVerifyRequest {
    CardBindVerifyRequest::builder()
        .token(token)
        .user_id("20180828153543")
        .verify_code(DEFAULT_SMS_CODE)
        .no_order("20180828153543")
        .build()
}
