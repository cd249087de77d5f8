//! LianLian's paths, and the tables that answer at each.

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;

use axum::body::Bytes;
use axum::extract::State as Shared;
use axum::response::Response;
use axum::routing::{MethodRouter, post};
use http::HeaderMap;
use lianlian::message::RawMessage;
use lianlian::{Operation, OperationType, Redirect, Sent};

use crate::Sandbox;
use crate::declined::Declined;
use crate::failed::failed;
use crate::operations::Answered;

type Answer = Pin<Box<dyn Future<Output = Response> + Send>>;

/// A route per path.
pub(crate) fn routes() -> impl Iterator<Item = (&'static str, MethodRouter<Sandbox>)> {
    tables().into_iter().map(|(path, tables)| {
        let route = post(
            |Shared(sandbox): Shared<Sandbox>, headers: HeaderMap, body: Bytes| async move {
                match sandbox.table(&tables, &body).await {
                    Some(table) => (table.answer)(sandbox, headers, body).await,
                    None => failed(),
                }
            },
        );
        (path, route)
    })
}

impl Sandbox {
    /// The table that a request means: where several have its path, the one of its order's product,
    /// and the first where the order does not exist. Nobody has verified the request yet, so that
    /// this chooses the table and nothing else.
    async fn table(&self, tables: &[Table], body: &[u8]) -> Option<Table> {
        let first = tables.first().copied();
        if tables.len() < 2 {
            return first;
        }
        let product = self.product(body).await.ok().flatten();
        let of_order = |table: &&Table| table.operation.product == product;
        tables.iter().find(of_order).copied().or(first)
    }

    /// The product of the order that a request names.
    async fn product(&self, body: &[u8]) -> Result<Option<&'static str>, Declined> {
        let Ok(request) = RawMessage::parse(body) else {
            return Ok(None);
        };
        let text = |name: &str| request.text(name).unwrap_or_default();
        let mut desk = self.desk().await?;
        let order = match request.text("no_order") {
            Some(no_order) => desk.work.order(text("oid_partner"), no_order).await?,
            None => desk.work.order_by_bill(text("oid_paybill")).await?,
        };
        Ok(order.and_then(|order| order.notification.declared.product))
    }
}

/// An operation, and what answers it.
#[derive(Clone, Copy)]
struct Table {
    operation: &'static Operation,
    answer: fn(Sandbox, HeaderMap, Bytes) -> Answer,
}

/// Every path with the tables that have it.
fn tables() -> BTreeMap<&'static str, Vec<Table>> {
    let mut paths: BTreeMap<_, Vec<Table>> = BTreeMap::new();
    macro_rules! add {
        (call $request:path) => {
            let operation = operation::<$request>();
            paths.entry(operation.path).or_default().push(Table {
                operation,
                answer: |sandbox, headers, body| {
                    Box::pin(async move { sandbox.answer::<$request>(headers, body).await })
                },
            });
        };
        (redirect $request:path) => {
            let operation = operation::<$request>();
            paths.entry(operation.path).or_default().push(Table {
                operation,
                answer: |sandbox, _, body| Box::pin(redirected::<$request>(sandbox, body)),
            });
        };
        (notification $message:path) => {};
    }
    lianlian::for_each_table!(add);
    paths
}

const fn operation<R: Sent>() -> &'static Operation {
    R::Operation::OPERATION
}

async fn redirected<R>(sandbox: Sandbox, body: Bytes) -> Response
where
    R: Sent<Operation: Redirect> + Answered + Send + Sync + 'static,
{
    sandbox.show::<R>(body).await
}
