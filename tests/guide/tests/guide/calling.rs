//! The example of docs/client.md of calling and settling, word for word.

use lianlian::Effect;
use lianlian::OrderState;
use lianlian::api::mpay::{PaymentApplyRequest, PaymentApplyResponse};
use lianlian::client::{CallError, Client, Patience, SettleError};

/// The next step of a shop.
#[derive(Debug, PartialEq, Eq)]
pub enum Next {
    /// Ask the user for the SMS code, and verify it with the token.
    AskForCode(Option<String>),
    /// The order is taken: a notification, or settling it, tells what becomes of it.
    Wait,
    /// Hand the goods out.
    Deliver,
    /// Nothing was paid, or it came back.
    Cancel,
    /// Nobody knows yet: a person or a later run has to ask again.
    AskLater,
}

pub async fn pay(client: &Client, order: &PaymentApplyRequest) -> Result<Next, CallError> {
    match client.call(order).await {
        Ok(answer) => Ok(match answer.into_inner() {
            PaymentApplyResponse::CodeSent(sent) => Next::AskForCode(sent.token),
            PaymentApplyResponse::Accepted(_) => Next::Wait,
        }),
        Err(error) => match error.effect() {
            Effect::Refused | Effect::Failed => Ok(Next::Cancel),
            // Ask what became of it, and never send it under another number.
            Effect::Unknown => Ok(settle(client, order).await.unwrap_or(Next::AskLater)),
            // Correct the request or the settings, then send it again.
            Effect::NothingSent => Err(error),
        },
    }
}

pub async fn settle(client: &Client, order: &PaymentApplyRequest) -> Result<Next, SettleError> {
    let settled = client.settle(order, Patience::default()).await?;
    Ok(match settled.state {
        OrderState::Succeeded => Next::Deliver,
        OrderState::Failed | OrderState::Returned => Next::Cancel,
        OrderState::ToConfirm | OrderState::Pending | OrderState::Unknown => Next::AskLater,
    })
}

use lianlian::client::{NotRecovered, Recovered};
use lianlian::journal::{Journal, JournalError};

/// Asks after every open order of a journal; gives the numbers of those of which nobody knows yet.
pub async fn recover(client: &Client, journal: &Journal) -> Result<Vec<String>, JournalError> {
    let mut unknown = Vec::new();
    for Recovered { header, result, .. } in client
        .settle_unsettled(journal, Patience::default())
        .await?
    {
        let number = header.order.unwrap_or_default();
        match result {
            Ok(state) => println!("{number}: {}", state.as_str()),
            Err(NotRecovered::NoQuery) => println!("{number}: no query asks after it"),
            Err(error) => {
                println!("{number}: {error}");
                unknown.push(number);
            }
        }
    }
    Ok(unknown)
}

use lianlian::api::mpay::PaymentQueryRequest;

pub async fn ask(client: &Client, number: &str) -> Result<OrderState, SettleError> {
    let query = PaymentQueryRequest::builder().no_order(number).build();
    let settled = client.settle_by(&query, Patience::default()).await?;
    Ok(settled.state)
}
