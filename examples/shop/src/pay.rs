//! Paying with the bound card.

use std::error::Error;
use std::fs;

use lianlian::api::codes::{BusinessType, PayType};
use lianlian::api::mpay::{PaymentApplyRequest, PaymentApplyResponse};
use lianlian::client::Client;
use lianlian::field::{Amount, RiskItem, Timestamp};
use lianlian::{Effect, jiff};

use crate::bind::{AGREEMENT, USER};
use crate::settle::settle;

/// Takes `yuan` from the bound card for the order `no_order`.
pub async fn pay(client: &Client, no_order: &str, yuan: &str) -> Result<(), Box<dyn Error>> {
    let order = PaymentApplyRequest::builder()
        .user_id(USER)
        .busi_partner(BusinessType::Physical)
        .no_order(no_order)
        .dt_order(Timestamp::from_instant(jiff::Timestamp::now())?)
        .name_goods("羽毛球")
        .money_order(yuan.parse::<Amount>()?)
        .notify_url("http://127.0.0.1:8700/mpay/PaymentNotification")
        .risk_item(RiskItem::from_text("{}"))
        .pay_type(PayType::QuickDebit)
        .no_agree(fs::read_to_string(AGREEMENT)?)
        .build();
    match client.call(&order).await {
        Ok(answer) => match answer.into_inner() {
            PaymentApplyResponse::Accepted(_) => {
                println!("{no_order}: taken; a notification tells how it went");
            }
            PaymentApplyResponse::CodeSent(_) => {
                println!("{no_order}: the user has to confirm with an SMS code");
            }
        },
        Err(error) => match error.effect() {
            // The order may exist: ask after it, and never send it under another number.
            Effect::Unknown => {
                println!("{no_order}: {error}");
                settle(client, no_order).await?;
            }
            // No money moved: correct what the error names.
            Effect::NothingSent | Effect::Refused | Effect::Failed => return Err(error.into()),
        },
    }
    Ok(())
}
