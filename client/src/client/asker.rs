//! Asking after an order of which only the name of its operation and the members of its query are left.

use std::collections::BTreeMap;
use std::pin::Pin;

use super::{Client, Found, Patience, SettleError};
use lianlian_core::message::RawMessage;
use lianlian_core::{OperationType as _, Order, Sent};

/// A request of which it is still not known what became of it.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum NotRecovered {
    /// No query of this crate asks after what it made.
    #[error(
        "no query is known that asks after it: look it up where LianLian shows it, or ask with a query of \
         your own"
    )]
    NoQuery,
    /// It was asked after, in vain.
    #[error(transparent)]
    Settle(#[from] SettleError),
}

impl Client {
    /// Asks after the order that a request to `operation` made, until it is known what became of it, or until patience
    /// ends. `asked_by` holds the members of the request by which its query asks. It notes nothing, in neither journal
    /// nor register.
    ///
    /// # Errors
    /// [`NotRecovered`]: the order may still exist.
    pub async fn ask_after(
        &self,
        operation: &str,
        asked_by: &BTreeMap<String, String>,
        patience: Patience,
    ) -> Result<Found, NotRecovered> {
        match asker(operation) {
            Some(ask) => ask(self, asked_by, patience).await,
            None => Err(NotRecovered::NoQuery),
        }
    }
}

type Asking<'a> = Pin<Box<dyn Future<Output = Result<Found, NotRecovered>> + Send + 'a>>;
type Ask = for<'a> fn(&'a Client, &'a BTreeMap<String, String>, Patience) -> Asking<'a>;

/// Asks after the orders of this table, `mpay/PaymentApply`; `None` where no query is known.
#[allow(
    unused_macros,
    unused_variables,
    reason = "without a product there is no order"
)]
fn asker(table: &str) -> Option<Ask> {
    macro_rules! find {
        (order $order:path) => {
            if <$order as Sent>::Operation::OPERATION.table() == table {
                return Some(|client, asked_by, patience| {
                    Box::pin(ask::<$order>(client, asked_by, patience))
                });
            }
        };
        (query $query:path) => {};
    }
    lianlian_api::for_each_order!(find);
    None
}

#[allow(dead_code, reason = "without a product there is no order")]
async fn ask<O: Order>(
    client: &Client,
    asked_by: &BTreeMap<String, String>,
    patience: Patience,
) -> Result<Found, NotRecovered> {
    let members = serde_json::to_vec(asked_by).unwrap_or_default();
    let raw = RawMessage::parse(&members).map_err(|_| NotRecovered::NoQuery)?;
    let query: O::Query = raw.read_request().map_err(|_| NotRecovered::NoQuery)?;
    let settled = client.ask_until_settled(&query, patience).await?;
    Ok(settled.found())
}
