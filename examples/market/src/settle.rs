//! Settling: asking LianLian what became of an order whose answer was lost.

use std::time::Duration;

use lianlian::client::{CallError, Client, Patience};
use lianlian::{Effect, Order, OrderState};
use lianlian_notify::HandlerError;

/// Deals with a call that failed: where its outcome is unknown, asks after the order, for five seconds at most.
pub async fn unknown<O: Order>(
    client: &Client,
    order: &O,
    number: &str,
    error: CallError,
) -> Result<(), HandlerError> {
    match error.effect() {
        // The order may exist: never send it under another number.
        Effect::Unknown => {
            println!("{number}: {error}");
            let patience = Patience::of(Duration::from_secs(5));
            let settled = client.settle(order, patience).await?;
            println!("{number}: {}", said(settled.state));
            Ok(())
        }
        // No money moved: correct what the error names.
        Effect::NothingSent | Effect::Refused | Effect::Failed => Err(error.into()),
    }
}

/// The state in words.
pub const fn said(state: OrderState) -> &'static str {
    match state {
        OrderState::Succeeded => "succeeded",
        OrderState::Failed => "failed",
        OrderState::Returned => "the money came back",
        OrderState::ToConfirm | OrderState::Pending | OrderState::Unknown => "ask again later",
    }
}
