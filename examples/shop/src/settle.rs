//! Settling: asking LianLian what became of an order.

use std::error::Error;
use std::time::Duration;

use lianlian::OrderState;
use lianlian::api::mpay::PaymentQueryRequest;
use lianlian::client::{Client, Patience};

/// Asks after an order until it is known what became of it, for five seconds at most.
pub async fn settle(client: &Client, no_order: &str) -> Result<(), Box<dyn Error>> {
    let query = PaymentQueryRequest::builder().no_order(no_order).build();
    let patience = Patience::of(Duration::from_secs(5));
    let settled = client.settle_by(&query, patience).await?;
    let next = match settled.state {
        OrderState::Succeeded => "paid: hand the goods out",
        OrderState::Failed | OrderState::Returned => "not paid: the order is over",
        OrderState::ToConfirm | OrderState::Pending | OrderState::Unknown => "ask again later",
    };
    println!("{no_order}: {next}");
    Ok(())
}
