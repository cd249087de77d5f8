//! A pay-out: applied for, confirmed where LianLian asks, and settled.

use std::error::Error;
use std::io;
use std::time::Duration;

use lianlian::api::codes::AccountKind;
use lianlian::api::instant_payment::{PaymentApplyRequest, PaymentApplyResponse};
use lianlian::api::instant_payment::{PaymentConfirmRequest, PaymentConfirmResponse};
use lianlian::client::{CallError, Client, Patience};
use lianlian::field::{Amount, Timestamp};
use lianlian::{Effect, jiff};

/// The address to which LianLian tells how each pay-out went.
const NOTIFY_URL: &str = "http://127.0.0.1:8700/instant_payment/PaymentNotification";

/// Pays `yuan` out to an employee's card.
pub async fn pay_out(client: &Client, no_order: &str, yuan: &str) -> Result<(), Box<dyn Error>> {
    let order = PaymentApplyRequest::builder()
        .flag_card(AccountKind::Personal)
        .card_no("6222021001999991")
        .acct_name("李天增")
        .no_order(no_order)
        .dt_order(Timestamp::from_instant(jiff::Timestamp::now())?)
        .money_order(yuan.parse::<Amount>()?)
        .info_order("wages")
        .notify_url(NOTIFY_URL)
        .build();
    match client.call(&order).await {
        Ok(answer) => match answer.into_inner() {
            PaymentApplyResponse::Accepted(_) => println!("{no_order}: accepted"),
            PaymentApplyResponse::ToConfirm(waits) => {
                println!("{no_order}: looks like another pay-out of today; type yes to pay it too");
                if !says_yes()? {
                    println!("{no_order}: not confirmed; LianLian closes it after 24 hours");
                    return Ok(());
                }
                let code = waits
                    .confirm_code
                    .ok_or("LianLian sent no code to confirm with")?;
                confirm(client, no_order, &code).await?;
            }
        },
        Err(error) => lost(no_order, error)?,
    }
    // Accepted is not paid: a query, or the notification, tells how it went.
    let patience = Patience::of(Duration::from_secs(5));
    let settled = client.settle(&order, patience).await?;
    println!("{no_order}: {}", settled.state.as_str());
    Ok(())
}

/// Releases a pay-out that waits.
async fn confirm(client: &Client, no_order: &str, code: &str) -> Result<(), Box<dyn Error>> {
    let confirm = PaymentConfirmRequest::builder()
        .no_order(no_order)
        .confirm_code(code)
        .notify_url(NOTIFY_URL)
        .build();
    match client.call(&confirm).await {
        Ok(answer) => {
            let PaymentConfirmResponse::Accepted(_) = answer.into_inner();
            println!("{no_order}: confirmed");
            Ok(())
        }
        Err(error) => lost(no_order, error),
    }
}

/// An error after which the money may be on its way is settled; any other one ends the pay-out.
fn lost(no_order: &str, error: CallError) -> Result<(), Box<dyn Error>> {
    match error.effect() {
        Effect::Unknown => {
            println!("{no_order}: {error}");
            Ok(())
        }
        Effect::NothingSent | Effect::Refused | Effect::Failed => Err(error.into()),
    }
}

/// Reads a person's decision.
fn says_yes() -> io::Result<bool> {
    let mut answer = String::new();
    io::stdin().read_line(&mut answer)?;
    Ok(answer.trim() == "yes")
}
